// A labelled field of several lines with its error under it, said when it appears.
import type { TextareaHTMLAttributes } from 'react'
import { useId } from 'react'

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> & {
  readonly label: string
  readonly error?: string | undefined
}

export function TextArea({ label, error, className, ...rest }: Props) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="text-quiet mb-1 block text-xs font-medium">
        {label}
      </label>
      <textarea
        autoComplete="off"
        spellCheck={false}
        rows={5}
        {...rest}
        id={id}
        aria-invalid={error ? true : rest['aria-invalid']}
        aria-describedby={error ? `${id}-error` : rest['aria-describedby']}
        className={`border-edge bg-raised aria-invalid:border-bad w-full rounded-lg border px-3 py-2 ${className ?? ''}`}
      />
      {error && (
        <p id={`${id}-error`} role="alert" className="text-bad mt-1.5 text-sm break-words">
          {error}
        </p>
      )}
    </div>
  )
}
