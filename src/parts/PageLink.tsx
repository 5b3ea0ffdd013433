// A link to a page of the app. Built on react-router's hooks, because its Link brings
// server-rendering code along.
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
