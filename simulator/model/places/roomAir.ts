// The readings of a room's sensors: they depend on the people, the hour, and some randomness.
import type { LocalTime } from '../localTime.ts'
import { chanceOf, smoothChance } from './pastChance.ts'

export type RoomAir = {
  /** dBA, like all noise levels. */
  readonly ambientNoise: number
  readonly soundLevel: number
  readonly celsius: number
  /** Percent. */
  readonly humidity: number
  /** Parts per billion. */
  readonly tvoc: number
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const drifts = { noise: 11, warmth: 12, damp: 13, fumes: 14, voices: 15 }

/** Highest at three in the afternoon. */
function warmthOfDay({ minuteOfDay, weekday }: LocalTime): number {
  const curve = Math.sin(((minuteOfDay / 60 - 9) / 24) * 2 * Math.PI)
  // The heating is off at the weekend.
  return curve * 0.9 - (weekday > 4 ? 0.9 : 0)
}

/** @param seed of the room. */
export function roomAir(seed: number, people: number, local: LocalTime, at: number): RoomAir {
  const drift = (kind: number, hours: number) => smoothChance(seed ^ kind, at / (hours * hourMs))
  const talk = people > 0 ? 4 + 2.2 * Math.log2(1 + people) : 0
  const ambientNoise = Math.round(33 + 3 * drift(drifts.noise, 0.5) + talk)
  const voices = chanceOf(seed, Math.floor(at / (5 * minuteMs)), drifts.voices)
  const celsius = 20.4 + warmthOfDay(local) + 1.6 * drift(drifts.warmth, 12) + people * 0.12
  return {
    ambientNoise,
    soundLevel: ambientNoise + Math.round(people > 0 ? 6 + 8 * voices : 1),
    celsius: Math.round(celsius * 10) / 10,
    humidity: Math.round(35 + 10 * drift(drifts.damp, 36) + people * 0.5),
    tvoc: Math.round(60 + 90 * drift(drifts.fumes, 6) + people * 22),
  }
}
