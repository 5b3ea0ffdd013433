// A device's readings over a while, for drawing.
import type { DeviceStatus } from './deviceStatus.ts'

/** The measurements of a status that are drawn over time. */
export const TRENDS = ['peopleCount', 'volume', 'ambientNoise', 'temperature'] as const
/** One of `TRENDS`. */
export type Trend = (typeof TRENDS)[number]

/** The drawn measurements of one status. */
export type DeviceSample = Pick<DeviceStatus, Trend> & {
  /** The request time by the monotonic clock in ms: each reading is added once. */
  readonly askedAt: number
}

/** Half an hour of a device that is polled every five seconds. */
export const MOST_SAMPLES = 360

/**
 * The samples with one more, without those that are too old to draw. The same array if the status was
 * already added.
 */
export function afterSample(
  samples: readonly DeviceSample[],
  askedAt: number,
  status: DeviceStatus,
): readonly DeviceSample[] {
  const last = samples.at(-1)
  if (last && last.askedAt >= askedAt) return samples
  const { peopleCount, volume, ambientNoise, temperature } = status
  const sample = {
    askedAt,
    ...(peopleCount !== undefined && { peopleCount }),
    ...(volume !== undefined && { volume }),
    ...(ambientNoise !== undefined && { ambientNoise }),
    ...(temperature !== undefined && { temperature }),
  }
  return [...samples, sample].slice(-MOST_SAMPLES)
}

/** One value for each sample; empty if the device never reported one. */
export function trendOf(
  samples: readonly DeviceSample[],
  trend: Trend,
): readonly (number | undefined)[] | undefined {
  const values = samples.map((sample) => sample[trend])
  return values.some((value) => value !== undefined) ? values : undefined
}
