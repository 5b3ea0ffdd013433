// The configurations of devices as the rest of the simulator sees them.
import type { WireDeviceConfiguration } from '../../../wire/deviceConfiguration.ts'

export type ConfigurationOperation = {
  readonly op: 'replace' | 'remove'
  /** `<Key>/sources/configured/value`, the key as written. */
  readonly path: string
  readonly value?: unknown
}

export type Configurations = {
  /**
   * The configurations that the expression selects; without one, all.
   *
   * @throws Refusal 404 for an unknown device, 400 for one without configurations or a bad expression.
   */
  list(deviceId: string, expression?: string): Record<string, WireDeviceConfiguration>
  /** Applies all of the operations, or none. @throws Refusal 400, 404 */
  patch(deviceId: string, operations: readonly ConfigurationOperation[]): void
  /** The value that the device uses now; for a list, its hash. */
  applied(deviceId: string, key: string): string | number | undefined
}
