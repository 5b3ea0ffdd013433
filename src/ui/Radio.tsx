// One of several choices, with what it means beside it; the whole line can be pressed.
import type { InputHTMLAttributes } from 'react'
import { useId } from 'react'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type' | 'onChange' | 'checked'> & {
  readonly label: string
  readonly hint?: string | undefined
  readonly isChecked: boolean
  readonly onChoose: () => void
}

export function Radio({ label, hint, isChecked, onChoose, ...rest }: Props) {
  const id = useId()
  return (
    <div className="hover:bg-ground relative flex items-start gap-3 rounded-lg px-2 py-2.5">
      <input
        {...rest}
        id={id}
        type="radio"
        checked={isChecked}
        onChange={onChoose}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="accent-accent-fill relative z-1 mt-0.5 size-4.5 shrink-0 cursor-pointer"
      />
      <div className="min-w-0 text-sm">
        <label htmlFor={id} className="cursor-pointer font-medium after:absolute after:inset-0">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-quiet">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
