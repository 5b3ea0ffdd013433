// How old the wall is: its own watch over members on an accelerated clock, in an office where a
// seventh of the people are in a call, and an answer takes as long as in the simulator.
import type { Instant, PersonId } from '../src/domain/brand.ts'
import { aCall, aSnapshot, talking } from '../src/domain/calls/callForTests.ts'
import { ok } from '../src/domain/result.ts'
import { worstAgeMs } from '../src/domain/wall/wallSchedule.ts'
import { createTestClock } from '../src/state/calls/cloudForTests.ts'
import { createMemberWatch } from '../src/state/supervision/createMemberWatch.ts'
import type { Row } from './table.ts'

const REQUESTS_PER_MINUTE = 120
const IDLE_MS = 18 * 60_000
const CALL_MS = 3 * 60_000
const SAMPLED_FOR_MS = 20 * 60_000
/** Everybody's ages, so many times. */
const SAMPLES = 60

/** The same numbers each time (mulberry32). */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Moments at which a member's calls begin and end in turn. */
function changesOf(random: () => number, untilMs: number): readonly number[] {
  const moments: number[] = []
  for (let at = -IDLE_MS * random(); at < untilMs;) {
    const mean = moments.length % 2 === 0 ? IDLE_MS : CALL_MS
    at -= Math.log(1 - random()) * mean
    moments.push(at)
  }
  return moments
}

const isInCall = (changes: readonly number[], now: number) =>
  changes.filter((at) => at <= now).length % 2 === 1

/** Half of the values are up to the first, 95 in a hundred up to the second, all up to the last. */
function spread(values: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(values).sort()
  const last = sorted.length - 1
  return [0.5, 0.95, 1].map((part) => sorted[Math.floor(last * part)] ?? Number.NaN)
}

/** Ages in ms of what is known of each member, of those in a call and of all. */
async function agesOf(count: number) {
  const random = chances(count)
  const time = createTestClock()
  const warmMs = 1.1 * worstAgeMs(count, REQUESTS_PER_MINUTE, 1) + 60_000
  const ids = Array.from({ length: count }, (_, n) => `member-${n}` as PersonId)
  const offices = new Map(ids.map((id) => [id, changesOf(random, warmMs + SAMPLED_FOR_MS)]))
  const busy = (id: PersonId) => isInCall(offices.get(id) ?? [], time.clock.monotonic())
  const watch = createMemberWatch({
    clock: time.clock,
    cloudNow: () => time.clock.now() as Instant,
    requestsPerMinute: REQUESTS_PER_MINUTE,
    members: {
      async calls(id) {
        const calls = busy(id) ? [aCall(id, { state: talking() })] : []
        await time.wait(50 + 350 * random())
        return ok(aSnapshot(calls, time.clock.now() as Instant))
      },
    },
  })
  watch.watch(ids)
  const stop = watch.start()
  await time.advance(warmMs)
  const all: number[] = []
  const inCall: number[] = []
  for (let sample = 0; sample < SAMPLES; sample++) {
    await time.advance(SAMPLED_FOR_MS / SAMPLES)
    const { seen } = watch.store.getState()
    for (const id of ids) {
      const age = time.clock.monotonic() - (seen.get(id)?.askedAt ?? 0)
      all.push(age)
      if (busy(id)) inCall.push(age)
    }
  }
  stop()
  return { all, inCall }
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(0)} s`

export async function wall(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const count of [10, 100, 500, 2_000, 10_000]) {
    const { all, inCall } = await agesOf(count)
    const promised = seconds(worstAgeMs(count, REQUESTS_PER_MINUTE, 1))
    rows.push(
      {
        what: `${count} members: age at the median, 95%, oldest (promised)`,
        value: `${spread(all).map(seconds).join(', ')} (${promised})`,
      },
      {
        what: `${count} members: those in a call`,
        value: spread(inCall).map(seconds).join(', '),
      },
    )
  }
  return rows
}
