// The sounds must not clip, click or run into each other.
import { describe, expect, it } from 'vitest'
import { beep, reminder, ring, samplesOf } from './ringTone.ts'

const RATE = 8_000
const loudest = (samples: Float32Array) =>
  samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0)

describe('sounds', () => {
  it.each([
    ['ring', ring],
    ['beep', beep],
    ['reminder', reminder],
  ])('%s is heard, and begins and ends in silence', (_, sound) => {
    const samples = samplesOf(sound, RATE)
    expect(samples).toHaveLength(Math.round(sound.length * RATE))
    expect(loudest(samples)).toBeGreaterThan(0.05)
    expect(loudest(samples)).toBeLessThan(0.95)
    expect(loudest(samples.slice(0, 2))).toBeLessThan(0.02)
    expect(loudest(samples.slice(-40))).toBeLessThan(0.02)
  })

  it('a beep is softer than a ring', () => {
    expect(loudest(samplesOf(beep, RATE))).toBeLessThan(loudest(samplesOf(ring, RATE)) / 2)
  })
})
