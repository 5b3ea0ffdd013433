// A named, framed part of a page.
import type { ReactNode } from 'react'

export function Card({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <section
      aria-label={title}
      className="bg-surface border-line shadow-card flex min-w-0 flex-col gap-3 rounded-xl border p-4"
    >
      <h2 className="text-base font-semibold">{title}</h2>
      {children}
    </section>
  )
}
