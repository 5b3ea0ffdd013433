// Loads a part of the app on demand; retries after a brief network failure.
import type { ComponentType, LazyExoticComponent } from 'react'
import { lazy } from 'react'

const WAITS_MS = [1_000, 4_000, 15_000] as const

/** For `lazy`, which caches the first result, even a failure. Rejects after the last attempt. */
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

/** One component of a module with several; the first one shown loads the module. */
export function lazyPart<Parts, Props>(
  load: () => Promise<Parts>,
  pick: (parts: Parts) => ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> {
  const retried = withRetries(load)
  return lazy(async () => ({ default: pick(await retried()) }))
}
