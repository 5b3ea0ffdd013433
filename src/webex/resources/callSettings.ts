// My own call settings, *Call Settings for Me* (docs/webex/facts.md 3.10): a part a request,
// changes by field.
import type {
  WireCallerId,
  WireCallForwarding,
  WireCallWaiting,
  WireDoNotDisturb,
  WireForwarding,
  WirePartial,
  WireReachNumberRequest,
  WireVoicemail,
} from '../../../wire/settings.ts'
import type {
  CallerIdChoice,
  CallSettings,
  CallSettingsPart,
  Forward,
  ForwardUnanswered,
} from '../../domain/person/callSettings.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import {
  decodeCallerIds,
  decodeCallSettings,
  decodeSelectedCallerId,
} from '../decode/callSettings.ts'
import { present } from '../decode/read.ts'
import type { SettingsOperationName } from '../settingsOperations.ts'
import { settingsOperations } from '../settingsOperations.ts'

type Answer<T> = Promise<Result<T, Failure>>
type Done = Answer<undefined>
/** `reach` has separate requests, one per number. */
type Writable = Exclude<CallSettingsPart, 'reach'>

/** A number of single number reach, as its form holds it. */
export type ReachNumberDraft = {
  readonly number: string
  readonly name: string
  readonly isOn: boolean
}

/** Reads and writes my call settings. */
export type CallSettingsResource = {
  read<Name extends CallSettingsPart>(name: Name, signal?: AbortSignal): Answer<CallSettings[Name]>
  /** Omitted fields stay unchanged. */
  write<Name extends Writable>(name: Name, change: Partial<CallSettings[Name]>): Done
  callerIds(signal?: AbortSignal): Answer<readonly CallerIdChoice[]>
  callerId(signal?: AbortSignal): Answer<CallerIdChoice>
  chooseCallerId(choice: CallerIdChoice): Done
  addReachNumber(number: ReachNumberDraft): Done
  changeReachNumber(id: string, number: ReachNumberDraft): Done
  removeReachNumber(id: string): Done
}

const reads = {
  doNotDisturb: 'getDoNotDisturbMe',
  forwarding: 'getCallForwardingMe',
  voicemail: 'getVoicemailMe',
  callWaiting: 'getCallWaitingMe',
  callerId: 'getCallerIdMe',
  reach: 'getSingleNumberReachMe',
} as const satisfies Record<CallSettingsPart, SettingsOperationName>

const writes = {
  doNotDisturb: 'updateDoNotDisturbMe',
  forwarding: 'updateCallForwardingMe',
  voicemail: 'updateVoicemailMe',
  callWaiting: 'updateCallWaitingMe',
  callerId: 'updateCallerIdMe',
} as const satisfies Record<Writable, SettingsOperationName>

function forwardBody(forward: Forward | ForwardUnanswered) {
  return {
    enabled: forward.isOn,
    destinationVoicemailEnabled: forward.isToVoicemail,
    ...present({ destination: forward.to }),
    ...('rings' in forward && { numberOfRings: forward.rings }),
  } satisfies WirePartial<WireForwarding & { numberOfRings: number }>
}

const bodies: { readonly [Name in Writable]: (change: Partial<CallSettings[Name]>) => object } = {
  doNotDisturb: ({ isOn, hasRingSplash }) =>
    present({
      enabled: isOn,
      ringSplashEnabled: hasRingSplash,
    }) satisfies WirePartial<WireDoNotDisturb>,
  forwarding: ({ unreachable, always, busy, noAnswer }) => {
    const calls = present({
      always: always && forwardBody(always),
      busy: busy && forwardBody(busy),
      noAnswer: noAnswer && forwardBody(noAnswer),
    })
    return {
      ...(Object.keys(calls).length > 0 && { callForwarding: calls }),
      ...(unreachable && { businessContinuity: forwardBody(unreachable) }),
    } satisfies WirePartial<WireCallForwarding>
  },
  voicemail: ({ isOn, takesAll, takesBusy, takesUnanswered, rings, isCopied, copyTo }) => {
    const unanswered = present({ enabled: takesUnanswered, numberOfRings: rings })
    const copy = present({ enabled: isCopied, emailId: copyTo })
    return {
      ...(isOn !== undefined && { enabled: isOn }),
      ...(takesAll !== undefined && { sendAllCalls: { enabled: takesAll } }),
      ...(takesBusy !== undefined && { sendBusyCalls: { enabled: takesBusy } }),
      ...(Object.keys(unanswered).length > 0 && { sendUnansweredCalls: unanswered }),
      ...(Object.keys(copy).length > 0 && { emailCopyOfMessage: copy }),
    } satisfies WirePartial<WireVoicemail>
  },
  callWaiting: ({ isOn }) => present({ enabled: isOn }) satisfies WirePartial<WireCallWaiting>,
  callerId: ({ isHidden }) =>
    present({
      callingLineIdDeliveryBlockingEnabled: isHidden,
    }) satisfies WirePartial<WireCallerId>,
}

const numberBody = ({ number, name, isOn }: ReachNumberDraft) =>
  ({ phoneNumber: number, name, enabled: isOn }) satisfies WireReachNumberRequest

export function createCallSettingsResource(client: WebexClient): CallSettingsResource {
  const send = (name: SettingsOperationName, body?: object, phoneNumberId?: string): Done =>
    client.request({
      operation: settingsOperations[name],
      ...(phoneNumberId !== undefined && { params: { phoneNumberId } }),
      ...(body && { body }),
      decode: () => ok(undefined),
    })
  return {
    read: (name, signal) =>
      client.request({
        operation: settingsOperations[reads[name]],
        signal,
        decode: ({ body }) => decodeCallSettings(name, body),
      }),
    write: (name, change) => send(writes[name], bodies[name](change)),
    callerIds: (signal) =>
      client.request({
        operation: settingsOperations.listAvailableCallerIdsMe,
        signal,
        decode: ({ body }) => decodeCallerIds(body),
      }),
    callerId: (signal) =>
      client.request({
        operation: settingsOperations.getSelectedCallerIdMe,
        signal,
        decode: ({ body }) => decodeSelectedCallerId(body),
      }),
    chooseCallerId: ({ type, id }) =>
      send('updateSelectedCallerIdMe', { selected: { type, ...present({ id }) } }),
    addReachNumber: (number) => send('createReachNumberMe', numberBody(number)),
    changeReachNumber: (id, number) => send('updateReachNumberMe', numberBody(number), id),
    removeReachNumber: (id) => send('deleteReachNumberMe', undefined, id),
  }
}
