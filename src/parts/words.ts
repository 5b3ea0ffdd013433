// Words for domain values that several parts show.
import type { CallState } from '../domain/calls/call.ts'
import { displayText } from '../domain/displayText.ts'
import type { Party } from '../domain/calls/party.ts'
import { partyLabel } from '../domain/calls/partyName.ts'
import type { Pending } from '../domain/calls/view.ts'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import type { FormatNumber } from '../lib/phoneNumbers.ts'

addWords(callWords)

/** `{party}` of the contract: the name, else the number as the cloud sent it, else words. */
export function nameOf(party: Party): string {
  const unknown = t('party.unknown')
  return partyLabel(party, { private: unknown, unknown })
}

/** The same where it is read: the number is formatted. */
export function shownNameOf(party: Party, format: FormatNumber): string {
  const unknown = t('party.unknown')
  return partyLabel(party, { private: unknown, unknown }, format)
}

/** The pending actions of a call, without duplicates. */
export function pendingText(pending: readonly Pending[]): string {
  return [...new Set(pending.map(({ name }) => t(`pending.${name}`)))].join(' ')
}

export function stateWord(state: CallState): string {
  switch (state.is) {
    case 'ringingMyPhone':
    case 'calling':
      return t('state.calling')
    case 'ringing':
      return t('state.ringing')
    case 'talking':
      return t(heldWords[state.heldBy])
    case 'ended':
      return t(endWords[state.why])
    case 'unrecognised':
      return t('state.unrecognised', { wire: displayText(state.wire, 40) })
  }
}

const heldWords = {
  nobody: 'state.connected',
  me: 'state.heldByMe',
  them: 'state.heldByThem',
} as const

const endWords = {
  hungUp: 'state.ended',
  unknown: 'state.ended',
  answeredElsewhere: 'state.endedElsewhere',
  declined: 'state.endedDeclined',
  missed: 'state.endedMissed',
} as const
