// A link for a phone's camera. Black on white in every theme, as many cameras read nothing else.
import { useMemo } from 'react'
import { encode } from 'uqr'

type Props = { readonly text: string; readonly label: string; readonly className?: string }

/** The quiet zone that the standard requires, in modules (ISO/IEC 18004). */
const QUIET = 4

export function QrCode({ text, label, className = '' }: Props) {
  const { size, path } = useMemo(() => drawn(text), [text])
  const side = size + 2 * QUIET
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
      className={`bg-white ${className}`}
    >
      <path d={path} fill="#000000" />
    </svg>
  )
}

/** Each run of dark modules is one bar. */
function drawn(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 0 })
  const bars = data.flatMap((row, y) => {
    const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []))
    return starts.map((x) => {
      const end = row.indexOf(false, x)
      return `M${x} ${y}h${(end === -1 ? size : end) - x}v1H${x}z`
    })
  })
  return { size, path: bars.join('') }
}
