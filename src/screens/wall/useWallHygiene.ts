// Measures for a display that runs for weeks: it stays on, hides its pointer, moves slightly, and is
// dark unless somebody chose light.
import { useCallback, useEffect } from 'react'
import type { Cancel, Clock } from '../../lib/clock.ts'
import { stayAwake } from '../../lib/wakeLock.ts'
import { useDarkByDefault } from '../../state/person/useDarkByDefault.ts'
import { useCordboard } from '../../state/useCordboard.ts'

const POINTER_SHOWN_MS = 3_000
const SHIFTED_EVERY_MS = 120_000
const SHIFTS = ['0px', '1px', '2px', '1px'] as const

/** For the element of the wall. */
export function useWallHygiene(): (element: HTMLElement | null) => Cancel | undefined {
  const { clock } = useCordboard()
  useEffect(stayAwake, [])
  useDarkByDefault()
  return useCallback(
    (element) => {
      if (!element) return undefined
      const stops = [hidePointer(element, clock), startPixelShift(element, clock)]
      return () => stops.forEach((stop) => stop())
    },
    [clock],
  )
}

function hidePointer({ style }: HTMLElement, clock: Clock): Cancel {
  let cancel: Cancel = () => {}
  const setVisible = () => {
    cancel()
    style.cursor = ''
    cancel = clock.after(POINTER_SHOWN_MS, () => {
      style.cursor = 'none'
    })
  }
  const stop = new AbortController()
  document.addEventListener('pointermove', setVisible, { signal: stop.signal })
  setVisible()
  return () => {
    cancel()
    stop.abort()
  }
}

/** Static edges burn in, so the page shifts by a pixel or two, unnoticed. */
function startPixelShift({ style }: HTMLElement, clock: Clock): Cancel {
  let turn = 0
  let cancel: Cancel = () => {}
  const shift = () => {
    turn += 1
    style.setProperty('--shift', SHIFTS[turn % SHIFTS.length] ?? '0px')
    cancel = clock.after(SHIFTED_EVERY_MS, shift)
  }
  cancel = clock.after(SHIFTED_EVERY_MS, shift)
  return () => cancel()
}
