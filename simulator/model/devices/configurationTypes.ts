// The configurations of devices as the rest of the simulator sees them.
import type { WireDeviceConfiguration } from '../../../wire/deviceConfiguration.ts'

export type ConfigurationOperation = {
  readonly op: 'replace' | 'remove'
  /** `<Key>/sources/configured/value`, the key as it is written. */
  readonly path: string
  readonly value?: unknown
}

export type Configurations = {
  /**
   * Those that the expression names; without one all.
   *
   * @throws Refusal 404 for no such device, 400 for one without configurations or a bad expression.
   */
  list(deviceId: string, expression?: string): Record<string, WireDeviceConfiguration>
  /** All of the operations, or none. @throws Refusal 400, 404 */
  patch(deviceId: string, operations: readonly ConfigurationOperation[]): void
  /** What the device itself works with now; of a list its hash. */
  applied(deviceId: string, key: string): string | number | undefined
}
