// A chart whose code loads with the first chart. If loading fails, its place stays empty: the text
// next to it says the same, and a wall runs for weeks.
import type { ComponentProps, ComponentType } from 'react'
import { lazy, Suspense } from 'react'
import type Plot from './Plot.tsx'

type Props = ComponentProps<typeof Plot> & {
  /** Shown if the chart cannot be drawn. */
  readonly unavailable?: string
}

const Drawn = lazy<ComponentType<Props>>(() =>
  import('./Plot.tsx').catch(() => ({ default: Unavailable })),
)

function Unavailable({ className, unavailable }: Props) {
  return <div className={className}>{unavailable}</div>
}

export function LazyPlot(props: Props) {
  return (
    <Suspense fallback={<div className={props.className ?? 'h-56'} />}>
      <Drawn {...props} />
    </Suspense>
  )
}
