// The interface of the simulated cloud for the rest of the simulator. No HTTP in here.
import type { WireCall, WireConference, WireHistoryRecord, WireParty } from '../../wire/call.ts'
import type { WireQueueCall } from '../../wire/queue.ts'
import type {
  WireCallForwarding,
  WireCallWaiting,
  WireCallerId,
  WireCallerIdChoice,
  WireDoNotDisturb,
  WireReachNumber,
  WireVoicemail,
} from '../../wire/settings.ts'

import type { Delivery, WebhookEntry, Webhooks } from './events/eventTypes.ts'
import type { Configurations } from './devices/configurationTypes.ts'
import type { PhoneWorld } from './phones/phoneTypes.ts'
import type { Registration } from './devices/registrationTypes.ts'
import type { SchemaNames } from './devices/xapiSchemaTypes.ts'
import type { StatusNode } from './devices/xapiSelection.ts'
import type { Hotdesks, Locations, Workspaces } from './places/placeTypes.ts'
import type { Messaging } from './spaces/spaceTypes.ts'
import type { Location, Member, Organisation } from './users/memberTypes.ts'
import type { CallBlock } from './person/callBlockTypes.ts'
import type { Agents } from './queues/agentTypes.ts'
import type { Recordings } from './recordings/recordingTypes.ts'
import type { Mailboxes } from './voicemail/voicemailTypes.ts'
import type {
  Invitations,
  Licences,
  Provisioning,
  TelephoneNumbers,
} from './users/provisioningTypes.ts'
import type { WireDevice } from '../../wire/device.ts'
import type { WireXapiSchema } from '../../wire/xapiSchema.ts'
import type { WireMetricName } from '../../wire/metric.ts'

export type { Location, Member, MemberProfile, Organisation } from './users/memberTypes.ts'

/** The simulator's clock: wall time plus the advanced time; timers use it. */
export type SimTime = {
  now(): number
  after(ms: number, then: () => void): () => void
  /** Runs every timer that becomes due, in order. */
  advance(ms: number): void
  /** Drops all timers. */
  stop(): void
}

export type Random = {
  /** [0, 1) */
  next(): number
  /** Integer in [min, max]. */
  between(min: number, max: number): number
  pick<T>(items: readonly T[]): T
}

export type Behaviour = {
  /** How long far parties take to answer; `null`: never. */
  answerAfterMs: number | null
  /** How long a person takes to pick up their own phone after click-to-dial; `null`: never. */
  ownPhoneAfterMs: number | null
  readLagMs: readonly [number, number]
  latencyMs: readonly [number, number]
  /** How long a webhook's delivery takes, and the shares that are lost, repeated, or reordered. */
  eventLagMs: readonly [number, number]
  eventLoss: number
  eventDuplicates: number
  eventReorder: number
}

/** One of the person's own phones: an endpoint's id, or a single number reach number. */
export type OwnPhone = string | { readonly number: string }

/** Every method throws `Refusal` (refusal.ts) with Webex's texts if it is not possible. */
export type CallEngine = {
  /** The person's calls as a read now shows them: with the read lag and unofficial names. */
  list(personId: string): WireCall[]
  find(personId: string, callId: string): WireCall
  history(personId: string, type?: string): WireHistoryRecord[]
  dial(personId: string, destination: string, phone?: OwnPhone): CallCreated
  answer(personId: string, callId: string, endpointId?: string): void
  reject(
    personId: string,
    callId: string,
    action: 'busy' | 'temporarilyUnavailable' | 'ignore',
  ): void
  hangup(personId: string, callId: string): void
  hold(personId: string, callId: string): void
  resume(personId: string, callId: string): void
  mute(personId: string, callId: string, muted: boolean): void
  divert(
    personId: string,
    callId: string,
    destination: string | undefined,
    toVoicemail: boolean,
  ): void
  /** Returns the new call of a transfer that waits for the answer, otherwise nothing. */
  transfer(
    personId: string,
    callId1: string | undefined,
    callId2: string | undefined,
    destination: string | undefined,
  ): CallCreated | undefined
  park(
    personId: string,
    callId: string,
    destination: string | undefined,
    isGroupPark: boolean,
  ): WireParty
  retrieve(personId: string, destination: string | undefined, phone?: OwnPhone): CallCreated
  /** Without `target`: a call that rings in the person's pickup group. */
  pickup(personId: string, target: string | undefined, phone?: OwnPhone): CallCreated
  bargeIn(personId: string, target: string, phone?: OwnPhone): CallCreated
  /** Without `endpointId`: to another of the person's devices. */
  pull(personId: string, endpointId?: string): CallCreated
  /** An executive's assistant transfers a call; nobody here is an assistant. */
  push(personId: string, callId: string | undefined): void
  record(personId: string, callId: string, action: 'start' | 'stop' | 'pause' | 'resume'): void
  transmitDtmf(personId: string, callId: string, dtmf: string): void
  startConference(personId: string, callIds: readonly string[]): void
  conference(personId: string): WireConference
  releaseConference(personId: string): void
  addParticipant(personId: string, callId: string): void
  /** Without `callId`: the host. */
  muteConference(personId: string, callId: string | undefined, muted: boolean): void
  deafen(personId: string, callId: string, deafened: boolean): void
  holdConference(personId: string): void
  resumeConference(personId: string): void
  /** Changes the type of the conference in which the person supervises a call. */
  superviseBy(personId: string, type: SupervisionType): void
  /** `/sim/calls`: somebody (a member, an external number, or a random party) calls a member. */
  ring(to: string, from?: string, name?: string): CallCreated
  /** `/sim/calls/{id}/remote`: the party other than `asSeenBy` (default: the called one) acts. */
  remote(callSessionId: string, action: 'answer' | 'hangup' | 'hold' | 'resume'): void
}

/** The mode of a supervision, in Webex's terms (docs/webex/facts.md 3.4). */
export type SupervisionType = 'bargeIn' | 'silentMonitoring' | 'coaching'

export type CallCreated = { callId: string; callSessionId: string }

/** Preferred answer endpoints: the choice of each person. */
export type Preferences = {
  preferredEndpoint(personId: string): string | null
  setPreferredEndpoint(personId: string, endpointId: string | null): void
}

/** The current settings of one person (docs/webex/facts.md 3.10). */
export type PersonSettings = {
  doNotDisturb: WireDoNotDisturb
  forwarding: WireCallForwarding
  voicemail: WireVoicemail
  callWaiting: WireCallWaiting
  callerId: WireCallerId
  selectedCallerId: WireCallerIdChoice
  singleNumberReach: { alertAllForClickToDial: boolean; numbers: readonly WireReachNumber[] }
}

/** Unchanged settings have Webex Calling's defaults. */
export type Settings = {
  of(member: Member): Readonly<PersonSettings>
  /** Replaces the given parts. */
  change(member: Member, part: Partial<PersonSettings>): void
}

export type Room = {
  readonly id: string
  readonly name: string
  readonly capacity: number
  readonly location: Location
}

/** The devices in the cloud. */
export type Devices = {
  readonly rooms: readonly Room[]
  /** The person's devices and those of their location's rooms; all of them for administrators. */
  visibleTo(member: Member, isAdministrator: boolean): readonly WireDevice[]
  /** @throws Refusal 404 for a device that they may not see. */
  find(member: Member, isAdministrator: boolean, id: string): WireDevice
  /** @throws Refusal 400 for a bad expression or an offline device, 403 without the permission. */
  status(member: Member, isAdministrator: boolean, id: string, names: readonly string[]): StatusNode
  /** @throws Refusal 400, 403, 404. @returns the command's result. */
  command(
    member: Member,
    isAdministrator: boolean,
    id: string,
    command: string,
    values: Readonly<Record<string, unknown>>,
    /** The multiline text of some commands. */
    text?: string,
  ): StatusNode
  /** @throws as `status` */
  schema(
    member: Member,
    isAdministrator: boolean,
    id: string,
    names: SchemaNames,
  ): WireXapiSchema[number]
  tag(member: Member, isAdministrator: boolean, id: string, tags: readonly string[]): WireDevice
}

/** A device's readings at one time, ms since 1970; a temperature is in degrees Celsius. */
export type Reading = { readonly deviceId: string; readonly at: number; readonly value: number }

/** The measurements of rooms, oldest first, up to the present. All throw Refusal 404. */
export type RoomMetrics = {
  readings(roomId: string, metric: WireMetricName, from: number, to: number): readonly Reading[]
  /** In intervals that divide an hour. */
  minutes(
    roomId: string,
    measurement: 'timeUsed' | 'timeBooked',
    from: number,
    to: number,
  ): readonly { readonly at: number; readonly minutes: number }[]
}

export type Queue = {
  readonly id: string
  readonly name: string
  readonly number: string
  /** The agents, who may see the waiting callers. */
  readonly agents: readonly Member[]
  /** Whether its agents may join and leave it. */
  readonly mayLeave: boolean
}

/** Every method throws `Refusal` 404 for an unknown queue or call. */
export type Queues = {
  readonly all: readonly Queue[]
  find(queueId: string): Queue | undefined
  /** In the order of arrival. */
  waiting(queueId: string): readonly WireQueueCall[]
  /** An outside caller starts to wait. */
  join(queueId: string, number: string | undefined, name: string | undefined): WireQueueCall
  leave(queueId: string, callId: string): void
}

/** One seeded cloud; `/sim/reset` makes a new one. */
export type World = {
  readonly organisation: Organisation
  readonly calls: CallEngine
  readonly preferences: Preferences
  readonly settings: Settings
  readonly messaging: Messaging
  /** Adds a bot (`/sim/bots`). @throws Refusal 400, 409 */
  addBot(displayName: string): Member
  readonly mailboxes: Mailboxes
  readonly recordings: Recordings
  readonly webhooks: Webhooks
  readonly devices: Devices
  readonly locations: Locations
  readonly workspaces: Workspaces
  readonly hotdesks: Hotdesks
  readonly configurations: Configurations
  readonly registration: Registration
  readonly metrics: RoomMetrics
  readonly queues: Queues
  readonly agents: Agents
  readonly callBlock: CallBlock
  /** Phones of Webex Calling and their settings (docs/webex/facts.md 6). */
  readonly calling: PhoneWorld
  readonly licences: Licences
  readonly numbers: TelephoneNumbers
  readonly invitations: Invitations
  readonly provisioning: Provisioning
  readonly time: SimTime
  readonly random: Random
  readonly behaviour: Behaviour
  /** The pipeline reports each authenticated request: its person then answers their own phone. */
  noteRequest(personId: string, isOpening?: boolean): void
  /** Reports to webhooks that every call has ended: the next world has none of them. */
  tellCallsGone(): void
  /** Stops timers and the office's activity. */
  stop(): void
}

export type WorldOptions = {
  /** Default 1. */
  seed?: number
  /** Default 40. */
  members?: number
  /** Default 'off'. */
  activity?: 'off' | 'office'
  /** Spaces and messages at first; default: none, in a busy office some. */
  spaces?: number
  messages?: number
  behaviour?: Partial<Behaviour>
  /** Of the API, with which addresses of files begin. */
  apiBase?: string
  /** Sends webhooks' deliveries to their targets; default: nobody does. */
  deliver?: (delivery: Delivery) => void
  /** Webhooks that survive this world; default: none. */
  webhooks?: Map<string, WebhookEntry>
}
