// A link to a page of the app.
import type { MouseEvent, ReactNode } from 'react'
import { useLocation, useNavigate } from '../lib/useNavigation.tsx'

type Props = {
  readonly to: string
  readonly className: string
  /** A tooltip. */
  readonly title?: string
  /** Missing: at its own address and those below it. */
  readonly isCurrent?: boolean
  readonly children: ReactNode
}

export function PageLink({ to, className, title, isCurrent, children }: Props) {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const isHere = isCurrent ?? (pathname === to || pathname.startsWith(`${to}/`))
  const onClick = (event: MouseEvent) => {
    if (!isPlain(event)) return
    event.preventDefault()
    void navigate(to, { replace: pathname + search === to })
  }
  return (
    <a
      href={to}
      onClick={onClick}
      title={title}
      aria-current={isHere ? 'page' : undefined}
      className={className}
    >
      {children}
    </a>
  )
}

/** With another button or a key the browser opens a tab or a window. */
const isPlain = ({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent) =>
  button === 0 && !(metaKey || altKey || ctrlKey || shiftKey)
