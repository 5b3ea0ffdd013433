// On or off, with what it means beside it: a switch by the ARIA pattern, as large as a finger.
import { useId } from 'react'

type Props = {
  readonly label: string
  readonly hint?: string | undefined
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  /** Under way: stays focusable, and pressing it does nothing. */
  readonly isBusy?: boolean
  /** The pending change in words; `isOn` stays the current state. Takes no extra room. */
  readonly pending?: string | undefined
}

export function Switch({ label, hint, isOn, onChange, pending, ...rest }: Props) {
  const id = useId()
  const isBusy = rest.isBusy === true || pending !== undefined
  return (
    <div className="flex items-start gap-3">
      <div className="min-w-0 grow py-1.5 text-sm">
        <span id={id} className="font-medium">
          {label}
        </span>
        <span aria-live="polite" className="text-quiet ms-2 text-xs">
          {pending}
        </span>
        {hint && (
          <p id={`${id}-hint`} className="text-quiet">
            {hint}
          </p>
        )}
      </div>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-labelledby={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-disabled={isBusy || undefined}
        onClick={() => !isBusy && onChange(!isOn)}
        className="group relative -my-1 inline-flex h-10 w-13 shrink-0 cursor-pointer items-center justify-center rounded-lg aria-disabled:cursor-progress aria-disabled:opacity-60"
      >
        <span
          aria-hidden
          className="border-edge bg-ground group-aria-checked:bg-accent-fill flex h-6 w-11 items-center rounded-full border px-0.5 group-aria-checked:justify-end group-aria-checked:border-transparent"
        >
          <span className="bg-edge group-aria-checked:bg-accent-ink size-4.5 rounded-full" />
        </span>
      </button>
    </div>
  )
}
