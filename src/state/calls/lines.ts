// The lines besides my own: the loader sets them once known; calls and the dialpad read them.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { LineId } from '../../domain/brand.ts'
import type { Line } from '../../domain/calls/line.ts'
import type { LinesPort } from '../../webex/resources/calls.ts'

/** The lines besides mine, and the one that places the next call. */
export type LinesState = {
  readonly lines: readonly Line[]
  /** The line that places the next call; missing: my own. */
  readonly callAs: LineId | undefined
}

/** Holds the lines once the loader has found them. */
export type MyLines = {
  readonly store: StoreApi<LinesState>
  /** For the calls resource, which includes it in each request. */
  readonly port: { readonly current?: LinesPort | undefined }
  /** Nothing: only my own line remains. */
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
