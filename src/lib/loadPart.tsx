// Loads a part of the app on demand, and again where the network failed for a moment.
import type { ComponentType, LazyExoticComponent } from 'react'
import { lazy } from 'react'

const WAITS_MS = [1_000, 4_000, 15_000] as const

/** For `lazy`, which keeps whatever the first attempt came to. Rejects after the last one. */
export function withRetries<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    for (const wait of WAITS_MS) {
      try {
        return await load()
      } catch {
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
    }
    return load()
  }
}

/** One component of a module that holds several: whichever is shown first loads them all. */
export function lazyPart<Parts, Props>(
  load: () => Promise<Parts>,
  pick: (parts: Parts) => ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> {
  const retried = withRetries(load)
  return lazy(async () => ({ default: pick(await retried()) }))
}
