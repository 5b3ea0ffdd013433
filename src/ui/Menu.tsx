// A button with a menu behind it, on the platform's popover: it closes itself on Escape and outside.
import type { LucideIcon } from 'lucide-react'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useId, useRef, useState } from 'react'
import { moveFocusInColumn } from './arrowKeys.ts'
import type { ButtonLook } from './Button.tsx'
import { Button } from './Button.tsx'

export type MenuItem = {
  readonly label: string
  readonly icon?: LucideIcon
  /** A second line. */
  readonly detail?: string
  /** For items that are on or off. */
  readonly isChecked?: boolean
  readonly onChoose: () => void
}

type Props = {
  /** The button's accessible name, and the menu's. */
  readonly label: string
  readonly icon?: LucideIcon
  /** Replaces the icon on the button; `label` stays its name. */
  readonly shown?: ReactNode
  readonly look?: ButtonLook
  readonly className?: string
  readonly isBusy?: boolean
  readonly items: readonly MenuItem[]
  /** Above the items: who is signed in, for example. */
  readonly header?: ReactNode
}

export function Menu({ label, icon, shown, items, header, look = 'quiet', ...button }: Props) {
  const id = useId()
  const popover = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="relative">
      <Button
        {...button}
        look={look}
        {...(icon && { icon, isIconOnly: true })}
        {...(shown !== undefined && { 'aria-label': label })}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
      >
        {shown ?? label}
      </Button>
      <div
        id={id}
        ref={popover}
        popover="auto"
        onToggle={(event) => {
          setOpen(event.newState === 'open')
          if (event.newState === 'open') {
            popover.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus()
          }
        }}
        className="bg-raised border-line text-ink shadow-float fixed inset-auto top-14 end-2 m-0 max-h-[calc(100dvh-4.5rem)] min-w-56 overflow-y-auto [position-try-fallbacks:flip-block,flip-inline] supports-[position-area:bottom]:inset-auto supports-[position-area:bottom]:my-1 supports-[position-area:bottom]:[position-area:block-end_span-inline-start] rounded-xl border p-1.5"
      >
        {header && <div className="border-line mb-1 border-b px-3 py-2 text-sm">{header}</div>}
        <div
          role="menu"
          aria-label={label}
          onKeyDown={(event) => moveFocusInColumn(event, '[role^=menuitem]')}
        >
          {items.map(({ label: name, icon: Icon, detail, isChecked, onChoose }) => (
            <button
              key={name}
              type="button"
              role={isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={isChecked}
              aria-label={detail && name}
              aria-description={detail}
              tabIndex={-1}
              onClick={() => {
                popover.current?.hidePopover()
                onChoose()
              }}
              className="hover:bg-ground flex min-h-10 w-full cursor-pointer items-center gap-2.5 rounded-lg px-3 text-start text-sm"
            >
              {Icon && <Icon aria-hidden className="text-quiet size-[1.125rem]" />}
              {isChecked !== undefined && (
                <Check
                  aria-hidden
                  className={`text-accent size-[1.125rem] shrink-0 ${isChecked ? '' : 'invisible'}`}
                />
              )}
              {detail === undefined ? (
                name
              ) : (
                <span className="max-w-64 py-1.5">
                  <span className="block font-medium">{name}</span>
                  <span className="text-quiet block text-xs">{detail}</span>
                </span>
              )}
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}
