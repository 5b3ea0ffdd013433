// Exceptions that were caught so that something goes on, and must not be silent.

/** As if nobody had caught it: the page's `error` event tells whoever listens, and the console. */
export function reportException(error: unknown): void {
  globalThis.reportError(error)
}
