// A chart whose code comes when the first one is shown. Where it does not come, or cannot start,
// its place stays empty: the words beside it say the same, and a wall goes on for weeks.
import type { ComponentProps, ComponentType } from 'react'
import { lazy, Suspense } from 'react'
import type Plot from './Plot.tsx'

type Props = ComponentProps<typeof Plot> & {
  /** Said in its place where it cannot be drawn. */
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
