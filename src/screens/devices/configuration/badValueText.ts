// What a value may be, and why one is not, in words.
import type { ConfigurationProblem } from '../../../domain/devices/configurationEdits.ts'
import type { BadValue, ValueSpace } from '../../../domain/devices/deviceConfiguration.ts'
import { t } from '../../../i18n/translate.ts'

/** Bounds, where there are some: `0 – 100`. */
export function spaceText(space: ValueSpace): string {
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
  if (why.is === 'locked') return t('setup.locked.unknown')
  if (why.is === 'unknownKey') return t('setup.unknownKey')
  return badValueText(why)
}

export function badValueText(why: BadValue): string {
  switch (why.is) {
    case 'notInList':
      return t('setup.bad.notInList', { values: why.values.map(String).join(', ') })
    case 'below':
    case 'tooShort':
      return t(`setup.bad.${why.is}`, { least: why.least })
    case 'above':
    case 'tooLong':
      return t(`setup.bad.${why.is}`, { most: why.most })
    case 'offStep':
      return t('setup.bad.offStep', { step: why.step })
    default:
      return t(`setup.bad.${why.is}`)
  }
}
