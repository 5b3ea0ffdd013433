// A labelled choice of few: the platform's own list, which every keyboard and reader knows.
import type { ReactNode } from 'react'
import { useId } from 'react'

type Props = {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
  /** Why the choice cannot stay. */
  readonly error?: string | undefined
  /** An unobtrusive hint. */
  readonly note?: ReactNode
  readonly isBusy?: boolean
  /** The label is for assistive technology only. */
  readonly isLabelHidden?: boolean
}

export function SelectField(props: Props) {
  const { label, value, options, onChoose, error, note, isBusy = false } = props
  const { isLabelHidden = false } = props
  const id = useId()
  return (
    <div>
      <label
        htmlFor={id}
        className={isLabelHidden ? 'sr-only' : 'text-quiet mb-1 block text-xs font-medium'}
      >
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-busy={isBusy || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={(error ?? note) ? `${id}-note` : undefined}
        onChange={(event) => onChoose(event.target.value)}
        className="border-edge bg-raised aria-invalid:border-bad min-h-10 w-full cursor-pointer rounded-lg border px-2.5 text-sm text-ellipsis"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {error && (
        <p id={`${id}-note`} role="alert" className="text-bad mt-1.5 text-sm break-words">
          {error}
        </p>
      )}
      {!error && note && (
        <p id={`${id}-note`} className="text-quiet mt-1 text-xs">
          {note}
        </p>
      )}
    </div>
  )
}
