// Bugs and failures of the app itself, recorded in one place whatever part they come from: kept for the
// support details, and reported to the person once.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Fault } from '../domain/session/fault.ts'
import { textOfError } from '../domain/session/fault.ts'
import type { Clock } from '../lib/clock.ts'

/** The faults so far, and the one to report. */
export type RuntimeState = {
  /** Oldest first; a limited number. */
  readonly faults: readonly Fault[]
  /** Shown to the person until they have read it. */
  readonly unread: Fault | undefined
}

/**
 * For code that must survive its own exceptions: it catches, reports and continues.
 *
 * @param where the part of the app, in a word or two; no names and numbers.
 */
export type Report = (error: unknown, where: string) => void

/** Records faults of the app itself. */
export type Runtime = {
  readonly store: StoreApi<RuntimeState>
  readonly report: Report
  /** For faults that a screen already shows: kept only for the support details. */
  readonly note: Report
  readonly dismiss: () => void
}

/** Later ones are mostly consequences of the first. */
const MOST_FAULTS = 20

/** Keeps the first faults: later ones are mostly consequences. */
export function createRuntime({ clock }: { readonly clock: Pick<Clock, 'now'> }): Runtime {
  const store = createStore<RuntimeState>(() => ({ faults: [], unread: undefined }))
  const add = (error: unknown, where: string, mustTell: boolean) => {
    if (isCancelled(error)) return
    const { faults, unread } = store.getState()
    const text = textOfError(error)
    const known = faults.find((one) => one.where === where && textOfError(one.error) === text)
    const fault = known ?? { at: clock.now(), where, error, count: 0 }
    const isNews = !known && faults.length < MOST_FAULTS
    const counted = { ...fault, count: fault.count + 1 }
    store.setState({
      faults: known
        ? faults.map((one) => (one === known ? counted : one))
        : [...faults, counted].slice(0, MOST_FAULTS),
      unread: unread ?? (isNews && mustTell ? counted : undefined),
    })
  }
  return {
    store,
    report: (error, where) => add(error, where, true),
    note: (error, where) => add(error, where, false),
    dismiss: () => store.setState({ unread: undefined }),
  }
}

/** It was ended on purpose: a request whose page was left, for example. */
const isCancelled = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'
