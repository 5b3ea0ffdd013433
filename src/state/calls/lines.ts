// The lines beside my own: filled by the loader once they are known, read by calls and dialler.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { LineId } from '../../domain/brand.ts'
import type { Line } from '../../domain/calls/line.ts'
import type { LinesPort } from '../../webex/resources/calls.ts'

/** The lines beside mine, and which of them places the next call. */
export type LinesState = {
  readonly lines: readonly Line[]
  /** Which one places the next call; missing: my own. */
  readonly callAs: LineId | undefined
}

/** Holds the lines once the loader has found them. */
export type MyLines = {
  readonly store: StoreApi<LinesState>
  /** For the calls resource, which asks with each request. */
  readonly port: { readonly current?: LinesPort | undefined }
  /** Nothing: only my own line is left. */
  set(lines: readonly Line[], port: LinesPort | undefined): void
}

/** Without lines until `set` is called. */
export function createMyLines(): MyLines {
  const store = createStore<LinesState>(() => ({ lines: [], callAs: undefined }))
  const port: { current?: LinesPort | undefined } = {}
  return {
    store,
    port,
    set(lines, next) {
      port.current = next
      store.setState({ lines, callAs: undefined })
    },
  }
}
