// A labelled slider with its value beside it: the platform's own, for every keyboard and reader.
import { useId } from 'react'

type Props = {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly isPending?: boolean
  readonly onChange: (value: number) => void
}

export function Slider({ label, value, most, isPending = false, onChange }: Props) {
  const id = useId()
  return (
    <div className="py-1.5">
      <div className="flex items-baseline justify-between gap-2 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <span aria-hidden className={`tabular-nums ${isPending ? 'text-quiet' : ''}`}>
          {value}
        </span>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        value={value}
        aria-busy={isPending || undefined}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="accent-accent-fill h-10 w-full cursor-pointer"
      />
    </div>
  )
}
