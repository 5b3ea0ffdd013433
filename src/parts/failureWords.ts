// Words for each member of `Failure`: what failed, why, and what happens next.
import type { Instant } from '../domain/brand.ts'
import { displayText } from '../domain/displayText.ts'
import type { Failure } from '../domain/failure.ts'
import { failureTexts } from '../i18n/en.failure.ts'
import { addWords, localeNow, t } from '../i18n/translate.ts'

addWords(failureTexts)

export type FailureWords = { readonly why: string; readonly next: string }

type InMinutes = { readonly locale: string | undefined; readonly format: Intl.DateTimeFormat }
let inMinutes: InMinutes | undefined

/** Local hours and minutes in the format of the browser's language: `14:32`. */
export function clockTime(moment: Instant): string {
  const locale = localeNow()
  // Created once: creating it takes a browser as long as the rest of a tick of the wall.
  if (!inMinutes || inMinutes.locale !== locale) {
    const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
    inMinutes = { locale, format }
  }
  return inMinutes.format.format(moment)
}

/** What a request was about: a refused setting must not speak of a call. */
export type FailureSubject = 'call' | 'device' | 'other'

/**
 * Both are whole sentences. Webex's own reason is text from outside, cut to a line. About devices
 * with the texts of en.devices.ts, which the caller has to add.
 */
export function failureWords(failure: Failure, about: FailureSubject = 'other'): FailureWords {
  return { why: whyOf(failure, about), next: nextOf(failure, about) }
}

const goneWords = {
  call: ['failure.gone', 'failure.goneNext'],
  device: ['device.gone', 'device.goneNext'],
  other: ['failure.goneOther', 'failure.goneOtherNext'],
} as const
const refusedNext = {
  call: 'failure.notPossibleNowNext',
  device: 'device.notPossibleNext',
  other: 'failure.notPossibleOtherNext',
} as const

/** Webex may have revoked a permission since the sign-in. */
function needed(scopes: readonly string[] | undefined): string {
  return scopes ? ` ${t('failure.needs', { scopes: scopes.join(' / ') })}` : ''
}

function whyOf(failure: Failure, about: FailureSubject): string {
  switch (failure.is) {
    case 'missingScope':
      return failure.scopes.length === 0
        ? t('failure.missingScopeUnknown')
        : t('failure.missingScope', { scopes: failure.scopes.join(' / ') })
    case 'notPossibleNow':
      return failure.reason === undefined
        ? t('failure.notPossibleNow') + needed(failure.needs)
        : t('failure.notPossibleNowBecause', { reason: displayText(failure.reason, 200) }) +
            needed(failure.needs)
    case 'cloudTrouble':
      return failure.status === undefined
        ? t('failure.cloudTrouble')
        : t('failure.cloudTroubleStatus', { status: failure.status })
    case 'badAnswer':
      return t('failure.badAnswer', { field: displayText(failure.field, 60) })
    case 'gone':
      return t(goneWords[about][0])
    case 'signInAgain':
    case 'wrongTokenKind':
    case 'noCallingLicence':
    case 'slowDown':
    case 'offline':
    case 'timedOut':
    case 'ourFault':
    case 'cancelled':
      return t(`failure.${failure.is}`)
  }
}

function nextOf(failure: Failure, about: FailureSubject): string {
  switch (failure.is) {
    case 'slowDown':
      return failure.isPress
        ? t('failure.slowDownPressNext', { time: clockTime(failure.until) })
        : t('failure.slowDownNext', { time: clockTime(failure.until) })
    case 'gone':
      return t(goneWords[about][1])
    case 'notPossibleNow':
      return t(refusedNext[about])
    default:
      return t(`failure.${failure.is}Next`)
  }
}

/**
 * Whether the same request may do better later. A 403 never does: a permission is missing, or Webex
 * refuses in spite of it (`needs`).
 */
export function isWorthRepeating(failure: Failure): boolean {
  return isPassing(failure) && !('needs' in failure)
}

/** Whether the failure passes without an action of the person. */
export function isPassing(failure: Failure): boolean {
  return !['signInAgain', 'missingScope', 'wrongTokenKind', 'noCallingLicence'].includes(failure.is)
}
