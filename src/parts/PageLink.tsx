// A link to a page of ours. By react-router's hooks: its own link brings server rendering along.
import type { ReactNode } from 'react'
import { useHref, useLinkClickHandler, useLocation } from 'react-router'

type Props = { readonly to: string; readonly className: string; readonly children: ReactNode }

export function PageLink({ to, className, children }: Props) {
  const href = useHref(to)
  const go = useLinkClickHandler<HTMLAnchorElement>(to)
  const { pathname } = useLocation()
  return (
    <a
      href={href}
      onClick={go}
      aria-current={pathname === to || pathname.startsWith(`${to}/`) ? 'page' : undefined}
      className={className}
    >
      {children}
    </a>
  )
}
