// What each field means in answers about oneself: settings, profile, lines, numbers, calls that were
// begun. A part of the table of shapes.contract.ts. Test code only.
import type { Body } from '../../../contracts/json.ts'
import type { WireSecondaryLine } from '../../../wire/endpoint.ts'
import type { WireCallingProfile } from '../../../wire/profile.ts'
import type {
  WireAvailableCallerIds,
  WireCallerId,
  WireCallForwarding,
  WireCallWaiting,
  WireDoNotDisturb,
  WireForwarding,
  WireGreeting,
  WireSelectedCallerId,
  WireSingleNumberReach,
  WireVoicemail,
} from '../../../wire/settings.ts'
import type { CallSettings } from '../../domain/person/callSettings.ts'
import { fail, ok } from '../../domain/result.ts'
import { createUsersResource } from '../resources/users.ts'
import { createWebhooksResource } from '../resources/webhooks.ts'
import type { PhoneBook } from '../resources/phoneBook.ts'
import { readPhoneBook } from '../resources/phoneBook.ts'
import { answeredBy } from './answeredForTests.ts'
import { decodeCallHandle, decodeParkedAgainst } from './call.ts'
import { decodeCallEvent } from './callEvent.ts'
import { decodeCallerIds, decodeCallSettings, decodeSelectedCallerId } from './callSettings.ts'
import { decodeCallingProfile } from './callingProfile.ts'
import { decodePreferredEndpoint } from './endpoint.ts'
import { decodeLines } from './line.ts'
import { decodeQueues } from './queue.ts'
import type { Decoder } from './shapeTablesForTests.ts'

const forward: WireForwarding = {
  enabled: true,
  destination: '+12025550147',
  destinationVoicemailEnabled: true,
}
const rings = { numberOfRings: 4, systemMaxNumberOfRings: 2000 }
const greeting: WireGreeting = { enabled: true, greeting: 'DEFAULT', greetingUploaded: true }

const settings = (
  name: keyof CallSettings,
  answer: Body,
  means: Decoder['means'],
  needs: Decoder['needs'] = [],
): Decoder => ({
  name: `my ${name}`,
  made: { answer },
  decode: (body) => decodeCallSettings(name, body),
  needs,
  means,
})

const doNotDisturb = {
  enabled: true,
  ringSplashEnabled: true,
  webexGoOverrideEnabled: true,
} satisfies WireDoNotDisturb

const forwarding = {
  callForwarding: {
    always: { ...forward, ringReminderEnabled: true },
    busy: forward,
    noAnswer: { ...forward, ...rings },
  },
  businessContinuity: forward,
} satisfies WireCallForwarding

const voicemail = {
  enabled: true,
  sendAllCalls: { enabled: true },
  sendBusyCalls: greeting,
  sendUnansweredCalls: { ...greeting, ...rings },
  notifications: { enabled: true, destination: 'a@example.com' },
  transferToNumber: { enabled: true, destination: '2001' },
  emailCopyOfMessage: { enabled: true, emailId: 'b@example.com' },
  messageStorage: { mwiEnabled: true, storageType: 'INTERNAL', externalEmail: 'c@example.com' },
  faxMessage: { enabled: true, phoneNumber: '+12025550148', extension: '2002' },
} satisfies WireVoicemail

const callerId = {
  callingLineIdDeliveryBlockingEnabled: true,
  connectedLineIdentificationRestrictionEnabled: true,
} satisfies WireCallerId

const reach = {
  enabled: true,
  alertAllNumbersForClickToDialCallsEnabled: true,
  numbers: [
    {
      id: 'n1',
      phoneNumber: '+12025550149',
      name: 'Mobile',
      enabled: true,
      doNotForwardCallsEnabled: true,
      answerConfirmationEnabled: true,
    },
  ],
} satisfies WireSingleNumberReach

const choice = { type: 'CALL_QUEUE', id: 'q1', name: 'Help', directNumber: '+12025550150' }
const choices = { availableCallerIds: [choice] } satisfies WireAvailableCallerIds
const selected = { selected: choice } satisfies WireSelectedCallerId
const byExtension = {
  availableCallerIds: [{ type: 'HUNT_GROUP', id: 'h1', name: 'Desk', extension: '2003' }],
} satisfies WireAvailableCallerIds

const line: WireSecondaryLine = { lineOwnerId: 'l1', ownerType: 'VIRTUAL_LINE', name: 'Front desk' }

const location = {
  id: 'loc',
  name: 'Harbour',
  address: {
    address1: '1 Main Street',
    address2: 'Floor 2',
    city: 'Bergen',
    state: 'Vestland',
    postalCode: '5003',
    country: 'NO',
  },
} satisfies WireCallingProfile['location']

export const ownShapes: readonly Decoder[] = [
  settings('doNotDisturb', doNotDisturb, { enabled: 'isOn', ringSplashEnabled: 'hasRingSplash' }),
  settings(
    'forwarding',
    forwarding,
    { callForwarding: 'always busy noAnswer', businessContinuity: 'unreachable' },
    ['callForwarding'],
  ),
  settings('voicemail', voicemail, {
    enabled: 'isOn',
    sendAllCalls: 'takesAll',
    sendBusyCalls: 'takesBusy',
    sendUnansweredCalls: 'mostRings rings takesUnanswered',
    emailCopyOfMessage: 'copyTo isCopied',
  }),
  settings('callWaiting', { enabled: true } satisfies WireCallWaiting, { enabled: 'isOn' }),
  settings('callerId', callerId, { callingLineIdDeliveryBlockingEnabled: 'isHidden' }),
  settings('reach', reach, { numbers: 'numbers' }),
  {
    name: 'caller IDs to choose from',
    made: { answer: choices },
    list: 'availableCallerIds',
    decode: decodeCallerIds,
    needs: [],
    means: { type: 'type', id: 'id', name: 'name', directNumber: 'number' },
  },
  {
    name: 'caller IDs of extensions',
    made: { answer: byExtension },
    list: 'availableCallerIds',
    decode: decodeCallerIds,
    needs: [],
    means: { type: 'type', id: 'id', name: 'name', extension: 'number' },
  },
  {
    name: 'the caller ID in use',
    made: { answer: selected },
    decode: decodeSelectedCallerId,
    needs: ['selected'],
    means: { selected: 'id name number type' },
  },
  {
    name: 'lines of my devices',
    made: { answer: { endpoints: [{ id: 'e1', secondaryLines: [line] }] } },
    decode: (body) => {
      const lines = decodeLines(body)
      return lines.ok ? ok({ lines: lines.value }) : lines
    },
    needs: [],
    means: { endpoints: 'lines' },
  },
  {
    name: 'MeUserProfileGetResponseObject',
    made: { from: 'everyday', schema: 'MeUserProfileGetResponseObject' },
    decode: decodeCallingProfile,
    needs: [],
    means: { phoneNumbers: 'numbers', location: 'location' },
  },
  {
    name: 'a calling profile with an address',
    made: { answer: { location } },
    decode: decodeCallingProfile,
    needs: [],
    means: { location: 'location' },
  },
  {
    name: 'numbers of my location',
    made: { from: 'everyday', schema: 'MeHubLocationAssignedNumber' },
    list: 'phoneNumbers',
    isItem: true,
    decode(body) {
      const book = answeredBy((client) => readPhoneBook(client))(body)
      return book.ok ? ok((book.value as PhoneBook).people) : book
    },
    needs: ['owner'],
    means: { phoneNumber: 'numbers', extension: 'extension id', owner: 'name' },
  },
  {
    name: 'the endpoint that answers',
    made: { from: 'calls', schema: 'AnswerEndpoint' },
    decode: decodePreferredEndpoint,
    needs: [],
    means: { id: 'value' },
  },
  {
    name: 'the endpoint that answers, by id',
    made: { from: 'calls', schema: 'PreferredAnswerEndpoint' },
    decode: decodePreferredEndpoint,
    needs: [],
    means: { preferredAnswerEndpointId: 'value' },
  },
  {
    name: 'CallInfo',
    made: { from: 'calls', schema: 'CallInfo' },
    decode: decodeCallHandle,
    needs: [],
    means: { callId: 'call session', callSessionId: 'session' },
  },
  {
    name: 'ParkResponse',
    made: { from: 'calls', schema: 'ParkResponse' },
    decode: decodeParkedAgainst,
    needs: [],
    means: { parkedAgainst: 'address is name personId placeId reach' },
  },
  {
    name: 'TelephonyCallEvent',
    made: { from: 'calls', schema: 'TelephonyCallEvent' },
    decode(body) {
      const event = decodeCallEvent(JSON.stringify(body))
      return event ? ok(event) : fail({ field: 'data' })
    },
    needs: ['data'],
    means: { data: 'at call', event: 'call id is' },
  },
  {
    name: 'queues to choose from',
    made: { from: 'everyday', schema: 'QueueListCallQueueEssentialsObject' },
    list: 'queues',
    isItem: true,
    decode: decodeQueues,
    needs: ['id'],
    means: { id: 'id', name: 'name', locationName: 'location' },
  },
  {
    name: 'free numbers',
    made: { from: 'everyday', schema: 'NumNumberObject' },
    list: 'phoneNumbers',
    isItem: true,
    decode(body) {
      const read = answeredBy((client) => createUsersResource(client).freeNumbers('l' as never))
      const numbers = read(body)
      return numbers.ok
        ? ok((numbers.value as readonly string[]).map((number) => ({ number })))
        : numbers
    },
    needs: ['phoneNumber'],
    means: { phoneNumber: 'number' },
  },
  {
    name: 'UserLicensesResponse',
    made: { from: 'admin', schema: 'UserLicensesResponse' },
    decode: answeredBy((client) => createUsersResource(client).changeLicences('p' as never, [])),
    needs: [],
    means: { pendingLicenses: 'pending' },
  },
  {
    name: 'Webhook',
    made: { from: 'messaging', schema: 'Webhook' },
    list: 'items',
    isItem: true,
    decode: answeredBy((client) => createWebhooksResource(client).list()),
    needs: ['id'],
    means: {
      id: 'id',
      name: 'name',
      targetUrl: 'targetUrl',
      resource: 'resource',
      event: 'event',
      filter: 'filter',
      status: 'isActive',
      created: 'created',
    },
  },
]
