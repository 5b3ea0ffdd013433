// A person's own settings as Webex tells them (docs/webex/facts.md 3.10). What is missing is off.
import type {
  CallerIdChoice,
  CallSettings,
  Forward,
  ForwardUnanswered,
} from '../../domain/person/callSettings.ts'
import { fewestRings } from '../../domain/person/callSettings.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Fields } from './read.ts'
import { flag, isRecord, present, record, records, text } from './read.ts'

const usualRings = 3
const usualMostRings = 15

function whole(from: Fields, name: string, otherwise: number): number {
  const value = from[name]
  return typeof value === 'number' && Number.isInteger(value) ? value : otherwise
}

function forwardOf(wire: Fields): Forward {
  return {
    isOn: flag(wire, 'enabled'),
    isToVoicemail: flag(wire, 'destinationVoicemailEnabled'),
    ...present({ to: text(wire, 'destination') }),
  }
}

function ringsOf(wire: Fields): Pick<ForwardUnanswered, 'rings' | 'mostRings'> {
  const mostRings = Math.max(fewestRings, whole(wire, 'systemMaxNumberOfRings', usualMostRings))
  const rings = whole(wire, 'numberOfRings', usualRings)
  return { rings: Math.min(Math.max(rings, fewestRings), mostRings), mostRings }
}

type Decode<Name extends keyof CallSettings> = (wire: Fields) => CallSettings[Name] | string

/** A text is the name of the field that is missing. */
const parts: { readonly [Name in keyof CallSettings]: Decode<Name> } = {
  doNotDisturb: (wire) => ({
    isOn: flag(wire, 'enabled'),
    hasRingSplash: flag(wire, 'ringSplashEnabled'),
  }),
  forwarding(wire) {
    const calls = record(wire, 'callForwarding')
    if (!calls) return 'callForwarding'
    const noAnswer = record(calls, 'noAnswer') ?? {}
    return {
      always: forwardOf(record(calls, 'always') ?? {}),
      busy: forwardOf(record(calls, 'busy') ?? {}),
      noAnswer: { ...forwardOf(noAnswer), ...ringsOf(noAnswer) },
      unreachable: forwardOf(record(wire, 'businessContinuity') ?? {}),
    }
  },
  voicemail(wire) {
    const unanswered = record(wire, 'sendUnansweredCalls') ?? {}
    const copy = record(wire, 'emailCopyOfMessage') ?? {}
    return {
      isOn: flag(wire, 'enabled'),
      takesAll: flag(record(wire, 'sendAllCalls') ?? {}, 'enabled'),
      takesBusy: flag(record(wire, 'sendBusyCalls') ?? {}, 'enabled'),
      takesUnanswered: flag(unanswered, 'enabled'),
      ...ringsOf(unanswered),
      isCopied: flag(copy, 'enabled'),
      ...present({ copyTo: text(copy, 'emailId') }),
    }
  },
  callWaiting: (wire) => ({ isOn: flag(wire, 'enabled') }),
  callerId: (wire) => ({ isHidden: flag(wire, 'callingLineIdDeliveryBlockingEnabled') }),
  reach: (wire) => ({
    numbers: records(wire, 'numbers').flatMap((number) => {
      const [id, phone] = [text(number, 'id'), text(number, 'phoneNumber')]
      if (id === undefined || phone === undefined) return []
      const name = text(number, 'name') ?? ''
      return [{ id, number: phone, name, isOn: flag(number, 'enabled') }]
    }),
  }),
}

/**
 * One part of the settings. Fails where the answer is no object, or lacks what the part cannot be
 * without.
 */
export function decodeCallSettings<Name extends keyof CallSettings>(
  name: Name,
  body: unknown,
): Result<CallSettings[Name], Rejection> {
  if (!isRecord(body)) return fail({ field: 'body' })
  const read = parts[name](body)
  return typeof read === 'string' ? fail({ field: read }) : ok(read)
}

function choiceOf(wire: Fields): CallerIdChoice {
  return {
    type: text(wire, 'type') ?? 'DEFAULT_CLID',
    ...present({
      id: text(wire, 'id'),
      name: text(wire, 'name'),
      number: text(wire, 'directNumber', 'extension'),
    }),
  }
}

/** The caller IDs that a person may choose from. */
export function decodeCallerIds(body: unknown): Result<readonly CallerIdChoice[], Rejection> {
  if (!isRecord(body)) return fail({ field: 'body' })
  return ok(records(body, 'availableCallerIds').map(choiceOf))
}

/** The caller ID in use. */
export function decodeSelectedCallerId(body: unknown): Result<CallerIdChoice, Rejection> {
  const selected = isRecord(body) ? record(body, 'selected') : undefined
  return selected ? ok(choiceOf(selected)) : fail({ field: 'selected' })
}
