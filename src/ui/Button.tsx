// The only button: icon and text, at least 40 px high; keeps the focus while pending.
import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes } from 'react'

export type ButtonLook = 'plain' | 'accent' | 'good' | 'bad' | 'badQuiet' | 'quiet'

const looks: Readonly<Record<ButtonLook, string>> = {
  plain: 'border-line bg-raised text-ink hover:border-edge hover:bg-ground',
  accent: 'border-transparent bg-accent-fill text-accent-ink hover:brightness-110',
  good: 'border-transparent bg-good-fill text-good-ink hover:brightness-110',
  bad: 'border-transparent bg-bad-fill text-bad-ink hover:brightness-110',
  badQuiet: 'border-line bg-raised text-bad hover:border-bad hover:bg-bad-soft',
  quiet: 'border-transparent bg-transparent text-quiet hover:bg-ground hover:text-ink',
}

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
  readonly look?: ButtonLook
  readonly icon?: LucideIcon
  /** Shown as pending: stays focusable, and pressing it does nothing. */
  readonly isBusy?: boolean
  /** Why it cannot be used now: dimmed, and `onClick` says so. */
  readonly whyNot?: string | undefined
  /** Shows only the icon; `children` stays the accessible name. */
  readonly isIconOnly?: boolean
}

/** `children` is the accessible name. */
export function Button({
  look = 'plain',
  icon: Icon,
  isBusy = false,
  whyNot,
  isIconOnly = false,
  className = '',
  children,
  onClick,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      title={whyNot}
      {...rest}
      aria-disabled={isBusy || whyNot !== undefined || undefined}
      data-unavailable={whyNot === undefined ? undefined : ''}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      className={`inline-flex min-h-10 cursor-pointer items-center justify-center gap-1.5 rounded-lg border px-2.5 text-sm font-medium transition-colors select-none aria-disabled:cursor-progress aria-disabled:opacity-55 data-unavailable:cursor-not-allowed ${isIconOnly ? 'min-w-10 shrink-0' : ''} ${looks[look]} ${className}`}
    >
      {Icon && <Icon aria-hidden className="size-[1.125rem] shrink-0" strokeWidth={2} />}
      {isIconOnly ? <span className="sr-only">{children}</span> : children}
    </button>
  )
}
