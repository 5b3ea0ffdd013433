// Waiting in real time: latency and delays belong to the network, not to the simulator's clock.
import { setTimeout as sleep } from 'node:timers/promises'

/** Waits, or less if aborted. @param ms 0 or less: not at all. */
export async function pause(ms: number, signals: readonly AbortSignal[] = []): Promise<void> {
  if (ms <= 0) return
  if (signals.length === 0) return void (await sleep(ms))
  const signal = AbortSignal.any([...signals])
  await sleep(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}

/** @param range ms, both ends included. Not drawn from the world's random numbers: see trackingId.ts. */
export const within = ([least, most]: readonly [number, number]): number =>
  least + Math.random() * (most - least)
