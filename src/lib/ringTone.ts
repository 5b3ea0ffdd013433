// Cordboard's sounds as synthesized notes, computed when first needed, so they add nothing to the
// download.

type Note = {
  /** Seconds from the beginning. */
  readonly at: number
  readonly hertz: number
  /** 0 to 1. */
  readonly loudness: number
}

export type Sound = {
  /** Seconds; a ring includes the silence until it repeats. */
  readonly length: number
  readonly notes: readonly Note[]
  /** How long a note sounds: seconds until it has fallen to a third. */
  readonly decay: number
}

const [D5, A5, B5, E6, FIS6] = [587.33, 880, 987.77, 1318.51, 1479.98] as const

/** A rising figure, answered once; then a pause in which one can think. */
export const ring: Sound = {
  length: 3.2,
  decay: 0.22,
  notes: [
    { at: 0, hertz: D5, loudness: 0.5 },
    { at: 0.16, hertz: A5, loudness: 0.55 },
    { at: 0.32, hertz: E6, loudness: 0.6 },
    { at: 0.72, hertz: A5, loudness: 0.45 },
    { at: 0.88, hertz: E6, loudness: 0.5 },
    { at: 1.04, hertz: FIS6, loudness: 0.6 },
  ],
}

/** Two strokes of a bell, as old phones had it. */
export const bell: Sound = {
  length: 3,
  decay: 0.3,
  notes: Array.from({ length: 16 }, (_, index) => ({
    at: index * 0.055 + (index < 8 ? 0 : 0.2),
    hertz: index % 2 === 0 ? A5 : D5 * 2,
    loudness: 0.4,
  })),
}

/** For open offices: one falling third. */
export const soft: Sound = {
  length: 4,
  decay: 0.5,
  notes: [
    { at: 0, hertz: A5, loudness: 0.35 },
    { at: 0.5, hertz: D5, loudness: 0.35 },
  ],
}

/** A second call while one is running: one note, near the threshold. */
export const beep: Sound = {
  length: 0.6,
  decay: 0.12,
  notes: [{ at: 0, hertz: B5, loudness: 0.18 }],
}

/** Somebody waits on hold too long: two notes that fall. */
export const reminder: Sound = {
  length: 0.9,
  decay: 0.18,
  notes: [
    { at: 0, hertz: A5, loudness: 0.22 },
    { at: 0.2, hertz: D5, loudness: 0.22 },
  ],
}

/** An alarm on the wall: three notes that rise, heard once across a room. */
export const chime: Sound = {
  length: 1.6,
  decay: 0.35,
  notes: [
    { at: 0, hertz: D5, loudness: 0.35 },
    { at: 0.18, hertz: A5, loudness: 0.35 },
    { at: 0.36, hertz: FIS6, loudness: 0.3 },
  ],
}

/** Overtones of a wooden bar, roughly: the upper ones die sooner. */
const PARTIALS = [
  { times: 1, share: 1, fade: 1 },
  { times: 2, share: 0.18, fade: 1.6 },
  { times: 3.98, share: 0.12, fade: 3.5 },
] as const
const TOTAL_SHARE = PARTIALS.reduce((sum, { share }) => sum + share, 0)
/** Without it each note begins with a click. */
const ATTACK_SECONDS = 0.006

/** After this many decays a note is at a ten-thousandth of its volume, and inaudible. */
const INAUDIBLE_AFTER_DECAYS = 9.3

/**
 * Enough for the highest overtone, 5.9 kHz. The first ring is computed between two frames: at the
 * rate of the loudspeaker that took 190 ms of a slow processor.
 */
export const SAMPLES_PER_SECOND = 16_000

/** Samples between -1 and 1 that begin and end in silence. */
export function samplesOf(
  sound: Sound,
  samplesPerSecond = SAMPLES_PER_SECOND,
): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(sound.length * samplesPerSecond))
  const audible = Math.ceil(sound.decay * INAUDIBLE_AFTER_DECAYS * samplesPerSecond)
  for (const note of sound.notes) {
    const first = Math.round(note.at * samplesPerSecond)
    const end = Math.min(samples.length, first + audible)
    for (let index = first; index < end; index++) {
      const seconds = (index - first) / samplesPerSecond
      samples[index] = (samples[index] ?? 0) + sampleOf(note, seconds, sound.decay)
    }
  }
  for (const [index, sample] of samples.entries()) samples[index] = Math.tanh(sample)
  return samples
}

function sampleOf({ hertz, loudness }: Note, seconds: number, decay: number): number {
  let sum = 0
  for (const { times, share, fade } of PARTIALS) {
    const phase = 2 * Math.PI * hertz * times * seconds
    sum += share * Math.sin(phase) * Math.exp((-seconds * fade) / decay)
  }
  return (loudness * Math.min(1, seconds / ATTACK_SECONDS) * sum) / TOTAL_SHARE
}
