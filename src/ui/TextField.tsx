// A labelled text field with its error under it, said when it appears.
import type { InputHTMLAttributes, Ref } from 'react'
import { useId } from 'react'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & {
  readonly label: string
  /** The label is for assistive technology only; `placeholder` shows what to type. */
  readonly isLabelHidden?: boolean
  readonly error?: string | undefined
  readonly ref?: Ref<HTMLInputElement>
}

export function TextField({ label, isLabelHidden, error, ref, className, ...rest }: Props) {
  const id = useId()
  return (
    <div>
      <label
        htmlFor={id}
        className={isLabelHidden ? 'sr-only' : 'text-quiet mb-1 block text-xs font-medium'}
      >
        {label}
      </label>
      <input
        type="text"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        spellCheck={false}
        {...rest}
        id={id}
        ref={ref}
        aria-invalid={error ? true : rest['aria-invalid']}
        aria-describedby={error ? `${id}-error` : rest['aria-describedby']}
        className={`border-edge bg-raised aria-invalid:border-bad min-h-11 w-full rounded-lg border px-3 ${className ?? ''}`}
      />
      {error && (
        <p id={`${id}-error`} role="alert" className="text-bad mt-1.5 text-sm break-words">
          {error}
        </p>
      )}
    </div>
  )
}
