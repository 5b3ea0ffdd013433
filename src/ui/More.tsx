// A button that opens a panel of further buttons beside it, on the platform's popover: Escape and a press
// outside close it. The panel's buttons are real buttons, so that each keeps its name and its role.
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useId, useRef, useState } from 'react'
import { moveFocusInColumn } from './arrowKeys.ts'
import type { ButtonLook } from './Button.tsx'
import { Button } from './Button.tsx'

/** One button of the panel. */
export type MoreItem = {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  /** Under way: it can be focused, and pressing it does nothing. */
  readonly isBusy?: boolean
  /** Ends something: red. */
  readonly isBad?: boolean
  readonly onChoose: () => void
}

type Props = {
  /** The button's accessible name, and the panel's. */
  readonly label: string
  readonly icon: LucideIcon
  readonly items: readonly MoreItem[]
  readonly look?: ButtonLook
  readonly className?: string
  /** Shows the label under the icon. */
  readonly hasLabel?: boolean
  /** Beside the items. */
  readonly children?: ReactNode
}

const rooms = 'supports-[position-area:bottom]:inset-auto supports-[position-area:bottom]:my-1'
const beside =
  'supports-[position-area:bottom]:[position-area:block-end_span-inline-start] [position-try-fallbacks:flip-block,flip-inline,flip-block_flip-inline]'

/** Browsers without anchors for popovers: under the button, as far at its end as it fits. */
function place(panel: HTMLElement, opener: HTMLElement) {
  if (CSS.supports('position-area', 'bottom')) return
  const { bottom, right } = opener.getBoundingClientRect()
  panel.style.insetBlockStart = `${Math.min(bottom + 4, innerHeight - panel.offsetHeight - 8)}px`
  panel.style.left = `${Math.max(8, right - panel.offsetWidth)}px`
}

export function More(props: Props) {
  const { label, icon, items, look = 'plain', className = '', hasLabel = false, children } = props
  const id = useId()
  const opener = useRef<HTMLSpanElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <span ref={opener} className="contents">
      <Button
        look={look}
        icon={icon}
        isIconOnly={!hasLabel}
        title={hasLabel ? undefined : label}
        className={className}
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-controls={id}
      >
        {label}
      </Button>
      <div
        id={id}
        ref={panel}
        popover="auto"
        role="group"
        aria-label={label}
        data-guard="opened"
        onKeyDown={(event) => moveFocusInColumn(event, 'button')}
        onToggle={({ newState }) => {
          setOpen(newState === 'open')
          const button = opener.current?.querySelector('button')
          if (newState !== 'open' || !panel.current || !button) return
          place(panel.current, button)
          panel.current.querySelector('button')?.focus()
        }}
        className={`bg-raised border-line text-ink shadow-float fixed inset-auto m-0 max-h-[70dvh] min-w-56 overflow-y-auto rounded-xl border p-1.5 ${rooms} ${beside}`}
      >
        {items.map((item) => (
          <Button
            key={item.id}
            look="quiet"
            {...(item.icon && { icon: item.icon })}
            isBusy={item.isBusy ?? false}
            className={`w-full justify-start gap-2.5 ${item.isBad ? 'text-bad' : 'text-ink'}`}
            onClick={() => {
              panel.current?.hidePopover()
              item.onChoose()
            }}
          >
            {item.label}
          </Button>
        ))}
        {children}
      </div>
    </span>
  )
}
