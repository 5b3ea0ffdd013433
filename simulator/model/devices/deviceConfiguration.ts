// What one device is configured to: what was set, what it has taken over, how the cloud shows it.
import type {
  WireConfigurationSource,
  WireDeviceConfiguration,
} from '../../../wire/deviceConfiguration.ts'
import { settingsOn, type ConfigurationSetting } from './configurationTables.ts'
import type { ConfigurationOperation } from './configurationTypes.ts'
import type { FleetDevice } from './fleet.ts'
import type { Product } from './fleetTables.ts'
import { Refusal } from '../refusal.ts'
import { lockOf, seededConfigurations } from './seededConfigurations.ts'
import { fits } from './valueSpace.ts'

type Value = string | number
type Applied = { readonly value: Value; readonly at: number }

const pathEnd = '/sources/configured/value'

export class DeviceConfiguration {
  readonly settings: ReadonlyMap<string, ConfigurationSetting>
  readonly #device: FleetDevice
  /** Older software has another name for the flag (docs/webex/facts.md 5.5). */
  readonly #flag: 'isEditable' | 'editable'
  #configured: ReadonlyMap<string, Value>
  readonly #applied: Map<string, Applied>
  readonly #pending = new Set<string>()

  constructor(device: FleetDevice, product: Product, place: number) {
    this.#device = device
    this.settings = settingsOn(product.platform)
    this.#flag = place % 3 === 2 ? 'editable' : 'isEditable'
    this.#configured = seededConfigurations(device, place)
    this.#applied = new Map(
      [...this.#configured].map(([key, value]) => [key, { value, at: device.bootedAt }]),
    )
  }

  /** Nothing is changed where one of them is not possible. @throws Refusal 400 */
  patch(operations: readonly ConfigurationOperation[]): void {
    const next = new Map(this.#configured)
    const changed: string[] = []
    for (const operation of operations) {
      const { key, space } = this.#settingAt(operation.path)
      if (operation.op === 'remove') {
        if (!next.delete(key)) throw new Refusal(400, `${key} is not configured.`)
      } else if (fits(space, operation.value)) {
        next.set(key, operation.value)
      } else {
        throw new Refusal(400, `Invalid value for ${key}.`)
      }
      changed.push(key)
    }
    this.#configured = next
    for (const key of changed) this.#pending.add(key)
  }

  /** The device is there, and works with what was set meanwhile. @param now ms */
  takeOver(now: number): void {
    for (const key of this.#pending) {
      const setting = this.settings.get(key)
      if (setting) this.#applied.set(key, { value: this.#valueOf(setting), at: now })
    }
    this.#pending.clear()
  }

  /** What the device works with. */
  applied(key: string): Value | undefined {
    return this.#applied.get(key)?.value ?? this.settings.get(key)?.usual
  }

  view(setting: ConfigurationSetting): WireDeviceConfiguration {
    const { key, usual, space } = setting
    const { value, at } = this.#applied.get(key) ?? { value: usual, at: this.#device.bootedAt }
    return {
      value: this.#valueOf(setting),
      source: this.#configured.has(key) ? 'configured' : 'default',
      sources: { default: this.#factory(usual), configured: this.#own(key) },
      valueSpace: space,
      appliedConfigurationValue: { value, updatedAt: new Date(at).toISOString() },
    }
  }

  #valueOf({ key, usual }: ConfigurationSetting): Value {
    return this.#configured.get(key) ?? usual
  }

  #factory(value: Value): WireConfigurationSource {
    return {
      value,
      editability: { [this.#flag]: false, reason: 'FACTORY_DEFAULT' },
      level: 'schemaDefault',
      enforced: false,
    }
  }

  #own(key: string): WireConfigurationSource {
    const value = this.#configured.get(key)
    const lock = lockOf(this.#device, key)
    return {
      ...(value !== undefined && { value }),
      editability: { [this.#flag]: !lock, ...(lock && { reason: lock }) },
      level: 'device',
      enforced: lock === 'CONFIG_MANAGED_BY_DIFFERENT_AUTHORITY',
    }
  }

  #settingAt(path: string): ConfigurationSetting {
    const key = path.endsWith(pathEnd) ? path.slice(0, -pathEnd.length) : undefined
    const setting = key === undefined ? undefined : this.settings.get(key)
    if (!setting) throw new Refusal(400, `Invalid path: ${path}`)
    const lock = lockOf(this.#device, setting.key)
    if (lock) throw new Refusal(400, `${setting.key} is not editable: ${lock}`)
    return setting
  }
}
