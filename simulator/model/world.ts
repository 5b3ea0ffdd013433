// One seeded cloud: organization, calls, preferences and clock, put together.
import { openOffice } from './calls/activity.ts'
import { Attendance } from './calls/attendance.ts'
import { callsOf, createCallEngine } from './calls/callEngine.ts'
import { conferenceView } from './calls/conferences.ts'
import { createCallBlock } from './person/callBlock.ts'
import { createConfigurations } from './devices/configurations.ts'
import { DeviceRegister } from './devices/deviceRegister.ts'
import { createDevices } from './devices/devices.ts'
import { Exchange } from './calls/exchange.ts'
import { CallReporter, followed } from './events/callReporter.ts'
import { createWebhooks } from './events/webhooks.ts'
import { createFleet } from './devices/fleet.ts'
import { CallHistory } from './calls/history.ts'
import { createHotdesks } from './places/hotdesks.ts'
import { createLocations } from './places/locations.ts'
import { createMessaging } from './spaces/messaging.ts'
import { writeThroughTheDay } from './spaces/officeWriting.ts'
import type { SpaceSizes } from './spaces/seeding.ts'
import { addBot } from './users/bots.ts'
import { officeDay } from './calls/officeDay.ts'
import { createOrganisation } from './users/organisation.ts'
import { openPersonnel } from './users/personnel.ts'
import { createPhoneWorld } from './phones/phoneWorld.ts'
import { createPreferences } from './person/preferences.ts'
import { createAgents } from './queues/agents.ts'
import { createQueues } from './calls/queues.ts'
import { createRandom } from './random.ts'
import { createRecordings } from './recordings/recordings.ts'
import { createRegistration } from './devices/registration.ts'
import { createRoomMetrics } from './places/roomMetrics.ts'
import { createSettings } from './person/settings.ts'
import { createSimTime } from './simTime.ts'
import type { WebhookEntry } from './events/eventTypes.ts'
import type { Behaviour, Member, World, WorldOptions } from './types.ts'
import { createMailboxes } from './voicemail/mailboxes.ts'
import { createWorkspaces, roomOf } from './places/workspaces.ts'

const usualBehaviour: Behaviour = {
  answerAfterMs: 4_000,
  ownPhoneAfterMs: 800,
  readLagMs: [0, 800],
  latencyMs: [50, 400],
  eventLagMs: [20, 150],
  eventLoss: 0,
  eventDuplicates: 0,
  eventReorder: 0,
}

export const usualMembers = 40
/** Separate streams: events never change the members. */
const streams = {
  organisation: 0,
  calls: 1,
  office: 2,
  messages: 3,
  devices: 4,
  places: 5,
  newDevices: 6,
  queues: 7,
  people: 9,
  phones: 10,
  webhooks: 11,
  writing: 12,
  bots: 13,
  voicemail: 14,
  recordings: 15,
  callBlock: 16,
} as const

/** Streams of members come after all of these. */
const ofMembers = 100

/** A busy office has talked before it opens. */
const usualSizes = { off: { spaces: 0, messages: 0 }, office: { spaces: 20, messages: 600 } }

function sizesOf({ activity = 'off', spaces, messages }: WorldOptions): SpaceSizes {
  const usual = usualSizes[activity]
  return { spaces: spaces ?? usual.spaces, messages: messages ?? usual.messages }
}

/**
 * @param clockNow the wall clock, ms, for tests: timers then run in `time.advance` only.
 */
export function createWorld(options: WorldOptions, clockNow?: () => number): World {
  const { seed = 1, members = usualMembers } = options
  const organisation = createOrganisation(members, createRandom(seed, streams.organisation))
  const time = createSimTime(clockNow)
  const random = createRandom(seed, streams.calls)
  const behaviour: Behaviour = { ...usualBehaviour, ...options.behaviour }
  const preferences = createPreferences()
  const settings = createSettings()
  const attendance = new Attendance(time)
  const loadAt = officeDay(time.now())
  const webhooks = createWebhooks({
    organisation,
    time,
    random: createRandom(seed, streams.webhooks),
    deliver: options.deliver ?? (() => undefined),
    kept: options.webhooks ?? new Map<string, WebhookEntry>(),
  })
  /** A stream of each member, so that no order of requests changes what others have. */
  const randomOf = (of: 'voicemail' | 'recordings') => (member: Member) =>
    createRandom(seed, (organisation.members.indexOf(member) + 2) * ofMembers + streams[of])
  const callBlock = createCallBlock(createRandom(seed, streams.callBlock))
  const recordings = createRecordings({
    time,
    random: createRandom(seed, streams.recordings),
    randomOf: randomOf('recordings'),
  })
  const mailboxes = createMailboxes({
    time,
    random: createRandom(seed, streams.voicemail),
    randomOf: randomOf('voicemail'),
    others: (member) => organisation.members.filter((one) => one !== member),
    publish: (event) => webhooks.publish(event),
  })
  const reporter = new CallReporter({
    time,
    calls: (personId) => callsOf(exchange, personId),
    conference: (personId) => conferenceView(exchange, personId),
    publish: (event) => webhooks.publish(event),
  })
  const exchange: Exchange = new Exchange({
    organisation,
    preferences,
    settings,
    // Changes at one time of an advanced clock are reported before the next time.
    time: followed(time, () => reporter.report()),
    random,
    behaviour,
    history: new CallHistory(time),
    isBlocked: (member, number) => callBlock.isBlocked(member.id, number),
    keepRecording: (member, call) => recordings.keep(member, call),
    leaveMessage: (member, caller, seconds) => void mailboxes.leave(member, caller, seconds),
    isAttended: (personId) => attendance.isAttended(personId),
  })
  exchange.watch((personId) => reporter.touch(personId))
  if (options.activity === 'office') {
    openOffice({ exchange, attendance, random: createRandom(seed, streams.office) }, loadAt)
  }
  const calls = createCallEngine(exchange)
  const isMoving = options.activity === 'office'
  const openedAt = time.now()
  const life = { time, openedAt, isMoving }
  const fleet = createFleet(organisation, createRandom(seed, streams.devices), openedAt)
  const register = new DeviceRegister(fleet.devices, time, isMoving)
  const configurations = createConfigurations(register, time)
  const devices = createDevices({ fleet, register, configurations, calls, ...life })
  const places = createRandom(seed, streams.places)
  const locations = createLocations(organisation, places)
  const workspaces = createWorkspaces({
    fleet,
    organisation,
    locations,
    random: places,
    time,
    devices: () => register.all.map((device) => register.view(device)),
  })
  const roomById = (id: string) => roomOf(workspaces, organisation, fleet, id)
  const registration = createRegistration({
    organisation,
    roomById,
    register,
    preferences,
    time,
    random: createRandom(seed, streams.newDevices),
    isMoving,
  })
  const queues = createQueues({
    organisation,
    time,
    random: createRandom(seed, streams.queues),
    ...(options.activity === 'office' && { loadAt }),
  })
  const personnel = openPersonnel({
    exchange,
    register,
    registration,
    locations,
    workspaces,
    random: createRandom(seed, streams.people),
  })
  const messaging = createMessaging({
    organisation,
    time,
    random: createRandom(seed, streams.messages),
    publish: (event) => webhooks.publish(event),
    sizes: sizesOf(options),
    ...(options.apiBase !== undefined && { apiBase: options.apiBase }),
  })
  if (isMoving) {
    writeThroughTheDay({
      messaging,
      parts: messaging.parts,
      time,
      random: createRandom(seed, streams.writing),
      loadAt,
      isAttended: (personId) => attendance.isAttended(personId),
    })
  }
  const botRandom = createRandom(seed, streams.bots)
  return {
    organisation,
    devices,
    metrics: createRoomMetrics({
      fleet,
      register,
      configurations,
      hasWorkspace: (id) => workspaces.all([]).some((workspace) => workspace.id === id),
      roomById,
      ...life,
    }),
    locations,
    workspaces,
    hotdesks: createHotdesks({ organisation, workspaces, time, random: places }),
    configurations,
    registration,
    ...personnel,
    queues,
    agents: createAgents({ queues, time }),
    callBlock,
    calling: createPhoneWorld({
      organisation,
      register,
      workspaces,
      locations,
      time,
      random: createRandom(seed, streams.phones),
    }),
    preferences,
    settings,
    messaging,
    addBot: (displayName) => addBot(organisation, botRandom, displayName),
    mailboxes,
    recordings,
    webhooks,
    time,
    random,
    behaviour,
    calls,
    noteRequest(personId, isOpening) {
      personnel.invitations.note(personId)
      attendance.note(personId, isOpening)
    },
    tellCallsGone: () => reporter.tellAllGone(),
    stop: () => time.stop(),
  }
}
