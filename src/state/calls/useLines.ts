// The lines besides my own, for components.
import { useStore } from 'zustand'
import type { LineId } from '../../domain/brand.ts'
import type { LinesState } from './lines.ts'
import { useCordboard } from '../useCordboard.ts'

/** Empty until the loader has found them; for most people it stays empty. */
export function useLines(): LinesState {
  return useStore(useCordboard().lines.store)
}

/** A line's name; nothing for my own. */
export function useLineName(): (line: LineId | undefined) => string | undefined {
  const { lines } = useLines()
  return (line) => line && (lines.find(({ id }) => id === line)?.name ?? '')
}
