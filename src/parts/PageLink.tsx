// A link to a page of the app.
import type { MouseEvent, ReactNode } from 'react'
import { useLocation, useNavigate } from '../lib/useNavigation.tsx'

type Props = { readonly to: string; readonly className: string; readonly children: ReactNode }

export function PageLink({ to, className, children }: Props) {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const onClick = (event: MouseEvent) => {
    if (!isPlain(event)) return
    event.preventDefault()
    void navigate(to, { replace: pathname + search === to })
  }
  return (
    <a
      href={to}
      onClick={onClick}
      aria-current={pathname === to || pathname.startsWith(`${to}/`) ? 'page' : undefined}
      className={className}
    >
      {children}
    </a>
  )
}

/** With another button or a key the browser opens a tab or a window. */
const isPlain = ({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent) =>
  button === 0 && !(metaKey || altKey || ctrlKey || shiftKey)
