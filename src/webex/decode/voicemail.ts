// The messages of a mailbox, and the organization's feature codes.
import type { VoiceMessageId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { FeatureCode, VoiceMessage } from '../../domain/voicemail/voiceMessage.ts'
import type { Items } from './list.ts'
import { decodeItems, strictItems } from './list.ts'
import { decodeParty } from './party.ts'
import type { Fields } from './read.ts'
import { amount, flag, isRecord, moment, present, record, records, text } from './read.ts'

function decodeVoiceMessage(wire: Fields): Result<VoiceMessage, Rejection> {
  const id = text(wire, 'id')
  if (id === undefined) return fail({ field: 'id' })
  return ok({
    id: id as VoiceMessageId,
    from: decodeParty(record(wire, 'callingParty')),
    isUrgent: flag(wire, 'urgent'),
    isConfidential: flag(wire, 'confidential'),
    isRead: flag(wire, 'read'),
    ...present({
      at: moment(wire, 'created'),
      seconds: amount(wire, 'duration'),
      faxPages: amount(wire, 'faxPageCount'),
    }),
  })
}

/** `GET /telephony/voiceMessages`. */
export function decodeVoiceMessages(body: unknown): Result<Items<VoiceMessage>, Rejection> {
  return decodeItems(body, decodeVoiceMessage, strictItems)
}

/** `GET …/me/settings/featureAccessCode`: a code without a name cannot be recognized, and is left out. */
export function decodeFeatureCodes(body: unknown): Result<readonly FeatureCode[], Rejection> {
  if (!isRecord(body) || !Array.isArray(body['featureAccessCodeList'])) {
    return fail({ field: 'featureAccessCodeList' })
  }
  return ok(
    records(body, 'featureAccessCodeList').flatMap((wire): readonly FeatureCode[] => {
      const [name, code] = [text(wire, 'name'), text(wire, 'code', 'alternateCode')]
      return name === undefined || code === undefined ? [] : [{ name, code }]
    }),
  )
}
