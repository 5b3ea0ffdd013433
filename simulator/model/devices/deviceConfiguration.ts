// One device's configuration: set values, applied values, and their form in the cloud.
import { createHash } from 'node:crypto'
import type {
  WireConfigurationSource,
  WireDeviceConfiguration,
} from '../../../wire/deviceConfiguration.ts'
import { settingsOn, type ConfigurationSetting } from './configurationTables.ts'
import type { ConfigurationOperation } from './configurationTypes.ts'
import type { FleetDevice } from './fleet.ts'
import { Refusal } from '../refusal.ts'
import { enforcedDefaults, lockOf, rulesFor, seededConfigurations } from './seededConfigurations.ts'
import { fits, type Value } from './valueSpace.ts'

type Applied = { readonly value: string | number; readonly at: number }

/** A device reports the hash of a list. */
const reported = (value: Value): string | number =>
  typeof value === 'string' || typeof value === 'number'
    ? value
    : `sha256:${createHash('sha256').update(JSON.stringify(value)).digest('hex')}`

const pathEnd = '/sources/configured/value'

export class DeviceConfiguration {
  readonly settings: ReadonlyMap<string, ConfigurationSetting>
  readonly #device: FleetDevice
  /** Older software uses another name for the flag (docs/webex/facts.md 5.5). */
  readonly #flag: 'isEditable' | 'editable'
  readonly #rules: ReadonlyMap<string, Value>
  #configured: ReadonlyMap<string, Value>
  readonly #applied: Map<string, Applied>
  readonly #pending = new Set<string>()

  constructor(device: FleetDevice, platform: string, place: number) {
    this.#device = device
    this.settings = settingsOn(platform)
    this.#flag = place % 3 === 2 ? 'editable' : 'isEditable'
    this.#rules = this.#known(rulesFor(device))
    this.#configured = this.#known(seededConfigurations(device, place))
    this.#applied = new Map(
      [...this.#rules, ...this.#configured].map(([key, value]) => [
        key,
        { value: reported(value), at: device.bootedAt },
      ]),
    )
  }

  /** The keys of this device: a phone has only a few of a room device's keys. */
  #known(values: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
    return new Map([...values].filter(([key]) => this.settings.has(key)))
  }

  /** Changes nothing if one operation is impossible. @throws Refusal 400 */
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

  /** The device is online, and applies values set while it was away. @param now ms */
  takeOver(now: number): void {
    for (const key of this.#pending) {
      const setting = this.settings.get(key)
      if (setting) this.#applied.set(key, { value: reported(this.#valueOf(setting)), at: now })
    }
    this.#pending.clear()
  }

  /** The value that the device uses. */
  applied(key: string): string | number | undefined {
    const usual = this.settings.get(key)?.usual
    return this.#applied.get(key)?.value ?? (usual === undefined ? usual : reported(usual))
  }

  view(setting: ConfigurationSetting): WireDeviceConfiguration {
    const { key, usual, space } = setting
    const { value, at } = this.#applied.get(key) ?? {
      value: reported(usual),
      at: this.#device.bootedAt,
    }
    const rule = this.#rules.get(key)
    return {
      value: this.#valueOf(setting),
      source: this.#configured.has(key)
        ? 'configured'
        : rule === undefined
          ? 'default'
          : 'organizationRule',
      sources: {
        configured: this.#own(key),
        ...(rule !== undefined && { organizationRule: this.#ruled(rule) }),
        default: this.#factory(key, usual),
      },
      valueSpace: space,
      appliedConfigurationValue: { value, updatedAt: new Date(at).toISOString() },
    }
  }

  #valueOf({ key, usual }: ConfigurationSetting): Value {
    return this.#configured.get(key) ?? this.#rules.get(key) ?? usual
  }

  #factory(key: string, value: Value): WireConfigurationSource {
    return {
      // The default of a list is a text.
      value: Array.isArray(value) ? JSON.stringify(value) : value,
      editability: { [this.#flag]: false, reason: 'FACTORY_DEFAULT' },
      level: 'schemaDefault',
      enforced: enforcedDefaults.has(key),
    }
  }

  #ruled(value: Value): WireConfigurationSource {
    return {
      value,
      editability: { [this.#flag]: false, reason: 'CONFIG_MANAGED_BY_RULE' },
      level: 'organization',
      enforced: false,
    }
  }

  #own(key: string): WireConfigurationSource {
    const lock = lockOf(this.#device, key)
    return {
      value: this.#configured.get(key) ?? null,
      editability: { [this.#flag]: !lock, ...(lock && { reason: lock }) },
      level: 'device',
      enforced: false,
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
