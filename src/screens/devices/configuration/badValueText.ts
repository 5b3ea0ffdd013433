// Describes a value space, and why a value is invalid.
import type { ConfigurationProblem } from '../../../domain/devices/configurationEdits.ts'
import type {
  BadValue,
  ShownValue,
  ValueSpace,
} from '../../../domain/devices/deviceConfiguration.ts'
import { isSimple } from '../../../domain/devices/deviceConfiguration.ts'
import { displayText } from '../../../domain/displayText.ts'
import { t } from '../../../i18n/translate.ts'

type Described = { readonly space: ValueSpace; readonly unit?: string }

/** Bounds and the unit, if any: `0 – 100 dB`. */
export function spaceText({ space, unit }: Described): string {
  return [boundsText(space), unit && displayText(unit, 20)].filter(Boolean).join(' ')
}

function boundsText(space: ValueSpace): string {
  if (space.is === 'integer' || space.is === 'number') {
    const { min, max } = space
    if (min === undefined && max === undefined) return ''
    return `${min ?? '…'} – ${max ?? '…'}`
  }
  if (space.is === 'string' && space.maxLength !== undefined) {
    return t('setup.mostSigns', { count: space.maxLength })
  }
  return ''
}

export function problemText({ why }: ConfigurationProblem): string {
  if (why.is === 'locked') return t(`setup.locked.${why.reason}`)
  if (why.is === 'unknownKey') return t('setup.unknownKey')
  return badValueText(why)
}

export function badValueText(why: BadValue): string {
  switch (why.is) {
    case 'notInList':
      return t('setup.bad.notInList', { values: why.values.map(String).join(', ') })
    case 'below':
    case 'tooShort':
    case 'tooFew':
      return t(`setup.bad.${why.is}`, { least: why.least })
    case 'above':
    case 'tooLong':
    case 'tooMany':
      return t(`setup.bad.${why.is}`, { most: why.most })
    case 'offStep':
      return t('setup.bad.offStep', { step: why.step })
    default:
      return t(`setup.bad.${why.is}`)
  }
}

/** On one line; a list or an object by its number of entries and its beginning. */
export function valueText(value: ShownValue | undefined, most = 80): string {
  if (value === undefined || value === '') return t('setup.empty')
  if (isSimple(value)) return displayText(String(value), most)
  const count = Array.isArray(value) ? value.length : Object.keys(value).length
  return `${t('setup.entries', { count })} ${displayText(JSON.stringify(value), most)}`
}
