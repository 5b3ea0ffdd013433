// A native non-modal dialog: an incoming call must stay answerable behind it.
import { X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { t } from '../i18n/translate.ts'
import { Button } from './Button.tsx'
import { addOpenDialog, lastOpenDialog } from './useOpenDialogs.ts'

type Props = {
  /** The accessible name. */
  readonly name: string
  /** The heading, if it is more than the name. */
  readonly title?: ReactNode
  /** Escape and the close button. */
  readonly onClose: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDialogElement>) => void
  /** `card`: a part of the card whose button opened it, over nothing. */
  readonly place?: keyof typeof places
  readonly children: ReactNode
}

const places = {
  page: 'shadow-float border-line fixed inset-x-0 top-auto bottom-0 z-40 mx-auto max-h-[92dvh] w-full max-w-[30rem] overflow-y-auto rounded-t-2xl border p-4 sm:top-[12vh] sm:bottom-auto sm:max-h-[80dvh] sm:rounded-2xl sm:p-5',
  card: 'border-line static m-0 w-full max-w-none border-t pt-3',
} as const

/**
 * Open while it is rendered. Takes the focus (`data-autofocus`, else itself) and
 * gives it back. `show`, not `showModal`: a modal one would make the alert of the next call
 * inert.
 */
export function Dialog(props: Props) {
  const { name, title = props.name, onClose, onKeyDown, place = 'page', children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  // A button that is gone once it was pressed, as Save is, takes the focus with it: Escape then reaches
  // no dialog, and belongs to the one opened last.
  const onLostEscape = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (document.activeElement === document.body && lastOpenDialog() === dialog.current) onClose()
  })
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    const remove = addOpenDialog(element, place === 'page')
    const listen = (event: globalThis.KeyboardEvent) => onLostEscape(event)
    document.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('keydown', listen)
      remove()
    }
  }, [place])
  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    element?.show()
    // Else itself: a stray Enter must not press whatever button comes first.
    const first = element?.querySelector<HTMLElement>('[data-autofocus]')
    ;(first ?? element)?.focus()
    return () => {
      const isFocusLost =
        document.activeElement === document.body || element?.contains(document.activeElement)
      element?.close()
      if (isFocusLost && opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <>
      {place === 'page' && <div aria-hidden className="dialog-backdrop" />}
      <dialog
        ref={dialog}
        data-guard={place === 'page' ? 'cover' : 'opened'}
        aria-label={name}
        tabIndex={-1}
        onKeyDown={(event) => {
          onKeyDown?.(event)
          if (event.key !== 'Escape' || event.defaultPrevented) return
          event.preventDefault()
          onClose()
        }}
        className={`animate-arrive ${place === 'page' ? 'bg-raised' : 'bg-transparent'} ${places[place]}`}
      >
        <div className="mb-3 flex items-start gap-2">
          <h2
            className={`min-w-0 flex-1 pt-1.5 font-semibold break-words ${place === 'page' ? 'text-lg' : 'text-base'}`}
          >
            {title}
          </h2>
          <Button look="quiet" icon={X} isIconOnly className="-mt-1 -me-2" onClick={onClose}>
            {t('action.close')}
          </Button>
        </div>
        {children}
      </dialog>
    </>
  )
}
