// Shown instead of an empty list: a picture, a sentence, and the next action.
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  readonly icon: LucideIcon
  readonly title: string
  /** Why it is empty, or what would fill it. */
  readonly what?: string
  /** The next action. */
  readonly children?: ReactNode
}

export function EmptyState({ icon: Icon, title, what, children }: Props) {
  return (
    <div className="text-quiet flex flex-col items-center gap-3 px-4 py-12 text-center text-sm">
      <span className="bg-accent-soft text-accent flex size-14 items-center justify-center rounded-full">
        <Icon aria-hidden className="size-7" strokeWidth={1.75} />
      </span>
      <div className="flex max-w-md flex-col gap-1">
        <p className="text-ink text-base font-medium break-words text-pretty">{title}</p>
        {what !== undefined && <p className="text-pretty">{what}</p>}
      </div>
      {children}
    </div>
  )
}
