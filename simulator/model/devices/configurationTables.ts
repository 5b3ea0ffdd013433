// The configurations of RoomOS devices and PhoneOS phones: keys, value spaces and defaults, by platform.
import type { ConfigurationGroup, ConfigurationRow, Defaults } from './configurationRow.ts'
import { callConfigurations } from './configurationTablesCalls.ts'
import { audioConfigurations, videoConfigurations } from './configurationTablesMedia.ts'
import { phoneConfigurations, phoneOs } from './configurationTablesPhone.ts'
import { networkConfigurations } from './configurationTablesNetwork.ts'
import { screenConfigurations } from './configurationTablesScreen.ts'
import { systemConfigurations } from './configurationTablesSystem.ts'
import { spaceOf, type Value, type ValueSpace } from './valueSpace.ts'
import { stepsOf, type Step } from './xapiSelection.ts'

export type ConfigurationSetting = {
  readonly key: string
  readonly steps: readonly Step[]
  readonly space: ValueSpace
  /** The factory default. */
  readonly usual: Value
}

const groups: readonly ConfigurationGroup[] = [
  ...audioConfigurations,
  ...videoConfigurations,
  ...callConfigurations,
  ...networkConfigurations,
  ...screenConfigurations,
  ...systemConfigurations,
]
const order = new Intl.Collator('en', { numeric: true })
const known = new Map<string, ReadonlyMap<string, ConfigurationSetting>>()

/** `Pin[1..3]`: three keys. */
function spread(under: string): readonly string[] {
  const [range, first, last] = /\[(\d+)\.\.(\d+)\]/.exec(under) ?? []
  if (range === undefined) return [under]
  const from = Number(first)
  return Array.from({ length: Number(last) - from + 1 }, (_, n) =>
    under.replace(range, `[${from + n}]`),
  )
}

const hasIndexes = (usual: Value | Defaults): usual is Defaults =>
  typeof usual === 'object' && 'byIndex' in usual

/** The default of the key at index `[2]`. */
function usualOf(key: string, usual: Value | Defaults): Value {
  if (!hasIndexes(usual)) return usual
  const at = Number(/\[(\d+)\](?!.*\[)/.exec(key)?.[1] ?? 1) - 1
  return usual.byIndex[at] ?? usual.byIndex.at(-1) ?? ''
}

function setting(under: string, [name, space, usual = '']: ConfigurationRow): ConfigurationSetting {
  const key = `${under}.${name}`
  return {
    key,
    steps: stepsOf(key),
    space: typeof space === 'string' ? spaceOf(space) : space,
    usual: usualOf(key, usual),
  }
}

/** By key, in order; built once for each platform. */
export function settingsOn(platform: string): ReadonlyMap<string, ConfigurationSetting> {
  const made =
    known.get(platform) ??
    new Map(
      (platform === phoneOs ? phoneConfigurations : groups)
        .filter(({ on }) => on?.includes(platform) ?? true)
        .flatMap(({ under, rows }) =>
          spread(under).flatMap((place) => rows.map((row) => setting(place, row))),
        )
        .sort((a, b) => order.compare(a.key, b.key))
        .map((one) => [one.key, one]),
    )
  known.set(platform, made)
  return made
}
