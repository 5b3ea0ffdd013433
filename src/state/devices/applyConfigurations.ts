// Applies one device's settings to others, one after the other, each with its own outcome, so that
// failures are known and can be retried.
import type { DeviceId } from '../../domain/brand.ts'
import type { ConfigurationProblem } from '../../domain/devices/configurationEdits.ts'
import { checkEdits, editsToMatch, patchOf } from '../../domain/devices/configurationEdits.ts'
import type { DeviceConfiguration } from '../../domain/devices/deviceConfiguration.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Clock } from '../../lib/clock.ts'
import type { DeviceSetupResource } from '../../webex/resources/deviceSetup.ts'
import { retryAfterSlowDown } from '../retryAfterSlowDown.ts'

/** The progress for one device. */
export type Applied =
  | { readonly is: 'waiting' }
  | { readonly is: 'applying' }
  /** The number of changed settings; those with a problem were skipped. */
  | {
      readonly is: 'done'
      readonly count: number
      readonly problems: readonly ConfigurationProblem[]
    }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'stopped' }

type Parts = {
  readonly resource: Pick<DeviceSetupResource, 'configurations' | 'configure'>
  readonly clock: Clock
  /** The settings to apply. */
  readonly model: readonly DeviceConfiguration[]
  readonly onChange: (device: DeviceId, applied: Applied) => void
  readonly signal: AbortSignal
}

/** Resolves when every device has an outcome. Honors Retry-After, once for each device. */
export async function applyConfigurations(
  devices: readonly DeviceId[],
  parts: Parts,
): Promise<void> {
  for (const device of devices) parts.onChange(device, { is: 'waiting' })
  for (const device of devices) {
    if (parts.signal.aborted) {
      parts.onChange(device, { is: 'stopped' })
      continue
    }
    parts.onChange(device, { is: 'applying' })
    parts.onChange(device, await retryAfterSlowDown(() => applied(device, parts), failureOf, parts))
  }
}

const failureOf = (one: Applied) => (one.is === 'failed' ? one.failure : undefined)

async function applied(device: DeviceId, { resource, model, signal }: Parts): Promise<Applied> {
  const target = await resource.configurations(device, undefined, signal)
  if (!target.ok) {
    return target.error.is === 'cancelled'
      ? { is: 'stopped' }
      : { is: 'failed', failure: target.error }
  }
  const { edits, left: problems } = editsToMatch(target.value, model)
  const { changes } = checkEdits(target.value, edits)
  if (changes.length === 0) return { is: 'done', count: 0, problems }
  const sent = await resource.configure(device, patchOf(changes))
  return sent.ok
    ? { is: 'done', count: changes.length, problems }
    : { is: 'failed', failure: sent.error }
}
