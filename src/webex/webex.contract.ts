// The API layer against the descriptions in contracts/: every request that it sends, and every
// answer that they allow.
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readDescription,
  type Description,
  type DescribedSchema,
  type DescriptionName,
} from '../../contracts/descriptions.ts'
import type {
  CallId,
  CallingDeviceId,
  JobId,
  LineId,
  TemplateId,
  DeviceId,
  EndpointId,
  FloorId,
  HotdeskSessionId,
  Instant,
  LicenceId,
  LocationId,
  PersonId,
  QueueId,
  SpaceId,
  TeamId,
  RecordingId,
  VoiceMessageId,
  WorkspaceId,
} from '../domain/brand.ts'
import { locationEdits } from '../domain/places/location.ts'
import { userBody } from '../domain/users/user.ts'
import { emptyDraft, newUserBody } from '../domain/users/userDraft.ts'
import { openKey, withKem } from '../domain/phones/lineKeys.ts'
import { jobKinds } from '../domain/phones/phoneJob.ts'
import { linesBody, withLine } from '../domain/phones/phoneLines.ts'
import { METRIC_NAMES } from '../domain/places/metrics.ts'
import type { HttpRequest } from '../lib/http.ts'
import { decodeCall, decodeCallHandle, decodeCallList, decodeParkedAgainst } from './decode/call.ts'
import { decodeDevice } from './decode/device.ts'
import { decodeFloor, decodeLocation } from './decode/location.ts'
import { decodeWorkspace } from './decode/workspace.ts'
import { decodeEndpoints, decodePreferredEndpoint } from './decode/endpoint.ts'
import { decodePeople, decodePerson } from './decode/person.ts'
import { decodeLicence, decodeUser } from './decode/user.ts'
import { decodeQueueCalls } from './decode/queue.ts'
import { readErrorBody } from './errors.ts'
import { clientOf, fakeCloud } from './fakeCloud.ts'
import { agentOperations } from './agentOperations.ts'
import { callBlockOperations } from './callBlockOperations.ts'
import { deviceOperations } from './deviceOperations.ts'
import type { Operation } from './operations.ts'
import { memberOperations } from './memberOperations.ts'
import { metricOperations } from './metricOperations.ts'
import { messageOperations } from './messageOperations.ts'
import { operations } from './operations.ts'
import { phoneJobOperations, phoneOperations } from './phoneOperations.ts'
import { placeOperations } from './placeOperations.ts'
import { queueOperations } from './queueOperations.ts'
import { spaceOperations } from './spaceOperations.ts'
import { recordingOperations } from './recordingOperations.ts'
import { userOperations } from './userOperations.ts'
import { voicemailOperations } from './voicemailOperations.ts'
import { createAgentResource } from './resources/agent.ts'
import { createCallBlockResource } from './resources/callBlock.ts'
import { createCallsResource } from './resources/calls.ts'
import { createConferenceResource } from './resources/conference.ts'
import { createEndpointsResource } from './resources/endpoints.ts'
import { createHistoryResource } from './resources/history.ts'
import { createDevicesResource } from './resources/devices.ts'
import { createDeviceSetupResource } from './resources/deviceSetup.ts'
import { createLocationsResource } from './resources/locations.ts'
import { createMembersResource } from './resources/members.ts'
import { createMessagesResource } from './resources/messages.ts'
import { createMetricsResource } from './resources/metrics.ts'
import { createPhoneJobsResource } from './resources/phoneJobs.ts'
import { createPhonesResource } from './resources/phones.ts'
import { createPeopleResource } from './resources/people.ts'
import { createWorkspacesResource } from './resources/workspaces.ts'
import { createSpacesResource } from './resources/spaces.ts'
import { createSupervisionResource } from './resources/supervision.ts'
import { createQueuesResource } from './resources/queues.ts'
import { createUsersResource } from './resources/users.ts'
import { createRecordingsResource } from './resources/recordings.ts'
import { createVoicemailResource } from './resources/voicemail.ts'

/** Every table of ours whose operations the descriptions have. */
const described = {
  ...operations,
  ...agentOperations,
  ...callBlockOperations,
  ...deviceOperations,
  ...memberOperations,
  ...messageOperations,
  ...placeOperations,
  ...metricOperations,
  ...phoneOperations,
  ...phoneJobOperations,
  ...queueOperations,
  ...spaceOperations,
  ...recordingOperations,
  ...userOperations,
  ...voicemailOperations,
}
const BASE = 'https://webex.test/v1'

function validator(document: Description) {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats(ajv)
  ajv.addSchema({ $id: 'api', components: document.components })
  const absolute = (schema: DescribedSchema) =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as DescribedSchema
  return (schema: DescribedSchema, value: unknown): unknown => {
    const validate = ajv.compile(absolute(schema))
    return validate(value) || validate.errors
  }
}

/** The description of a request; literal segments win over parameters. */
function describedBy(documents: readonly Description[], method: string, path: string) {
  for (const document of documents) {
    const templates = Object.keys(document.paths).sort((a, b) => a.length - b.length)
    const literal = templates.filter((template) => template === path)
    const pattern = templates.filter((template) =>
      new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
    )
    const template = [...literal, ...pattern][0]
    const operation = template && document.paths[template]?.[method.toLowerCase()]
    if (template && operation) return { template, operation, document }
  }
  return undefined
}

const caller = {
  ...emptyDraft,
  ...{ email: 'a@b.c', firstName: 'Ann', lastName: 'Lee', department: 'Sales', title: 'Lead' },
  ...{ licence: 'l1', location: 'l', extension: '2001', number: '+1 408 555 0100' },
}
const edits = {
  ...{ firstName: 'Ann', lastName: 'Lee', displayName: 'Ann Lee', department: 'Sales' },
  ...{ title: 'Lead', extension: '2001', number: '+14085550100' },
}
/** As Webex gives a person: much of it a PUT does not take. */
const record = {
  ...{ id: 'p=', emails: ['a@b.c'], nickName: 'Ann', orgId: 'o', roles: ['r'], licenses: ['l1'] },
  phoneNumbers: [{ type: 'work_extension', value: '2001', primary: true }],
  ...{ manager: 'Bo', managerId: 'b', siteUrls: ['a.webex.com'], locationId: 'l', status: 'call' },
  addresses: [{ type: 'work', country: 'US' }],
  ...{ created: '2024-01-15T09:00:00.000Z', invitePending: 'false', loginEnabled: 'true' },
}

/** Those about the call settings of phones. */
function phoneRequests(client: ReturnType<typeof clientOf>): readonly Promise<unknown>[] {
  const phones = createPhonesResource(client)
  const jobs = createPhoneJobsResource(client)
  const [id, l, t, j] = [
    'c=' as CallingDeviceId,
    'l=' as LocationId,
    't=' as TemplateId,
    'j' as JobId,
  ]
  const { lines } = withLine(
    { lines: [], ports: 2 },
    { id: 'p=' as LineId, name: 'A', kind: 'person' },
  )
  const members = linesBody({ lines, ports: 2 }, { hasLabels: true, hasFax: true })
  const key = { label: 'Ann', value: '2001', shared: 0, rest: {} }
  const keys = [
    { ...key, type: 'SPEED_DIAL' },
    { ...openKey, type: 'SHARED_LINE', shared: 1 },
  ]
  const plain = { isCustom: true, mayReorder: true, keys, rest: {} }
  const layout = withKem(plain, 'KEM_14_KEYS', 1)
  const targets = { locations: [l], withTags: ['a'], withoutTags: ['b'], isSparingCustom: true }
  const nobody = { locations: [], withTags: [], withoutTags: [], isSparingCustom: false }
  const owners = [
    { is: 'person', id: 'p=' as PersonId },
    { is: 'workspace', id: 'w=' as WorkspaceId },
  ] as const
  return [
    ...[phones.models(), phones.setPassword(id, 'secret')],
    ...[phones.lines(id), phones.setLines(id, members), phones.apply(id)],
    ...[phones.owners(id, { name: 'Ann' }), phones.owners(id, { digits: '20' })],
    ...[phones.layout(id), phones.setLayout(id, layout), phones.images()],
    phones.addImage(id, new File(['image'], 'Lobby.png', { type: 'image/png' })),
    ...[phones.settings(id, 'DMS Cisco 8845'), phones.defaults(), phones.defaults(l)],
    phones.setSettings(id, 'DMS Cisco 8845', { customizations: {}, customEnabled: false }),
    ...owners.flatMap((owner) => [
      ...[phones.owned(owner), phones.setHoteling(owner, { isOn: true, hours: 8 })],
      ...[phones.isCompressed(owner), phones.setCompressed(owner, true)],
    ]),
    ...[jobs.templates(), jobs.template(t), jobs.removeTemplate(t)],
    ...[jobs.addTemplate('Desk', 'DMS Cisco 8845', layout), jobs.changeTemplate(t, layout)],
    ...[jobs.preview({ ...targets, template: t }), jobs.preview(nobody)],
    ...[jobs.applyTemplate({ ...targets, template: t }), jobs.rebuild(l)],
    ...[jobs.changeDefaults({}), jobs.changeDefaults({}, l, false)],
    ...jobKinds.flatMap((kind) => [jobs.list(kind), jobs.errors(kind, j)]),
  ]
}

/** Calls every function of the layer, with and without what is optional. */
async function sentByTheLayer(): Promise<readonly HttpRequest[]> {
  const { send, requests } = fakeCloud({ body: {} })
  const client = clientOf(send)
  const calls = createCallsResource(client)
  const people = createPeopleResource(client)
  const endpoints = createEndpointsResource(client)
  const conference = createConferenceResource(client)
  const history = createHistoryResource(client)
  const devices = createDevicesResource(client)
  const members = createMembersResource(client)
  const messages = createMessagesResource(client)
  const spaces = createSpacesResource(client)
  const [s, team] = ['s=' as SpaceId, 't=' as TeamId]
  const form = { title: 'Budget', description: '', isLocked: false, isAnnouncementOnly: false }
  const inTeam = { ...form, description: 'All of it', isLocked: true, team }
  const users = createUsersResource(client)
  const voicemail = createVoicemailResource(client)
  const recordings = createRecordingsResource(client)
  const blocking = createCallBlockResource(client)
  const week = { from: 0 as Instant, to: 604_800_000 as Instant }
  const recorded = 'r=' as RecordingId
  const setup = createDeviceSetupResource(client)
  const workspaces = createWorkspacesResource(client)
  const locations = createLocationsResource(client)
  const [d, w, f] = ['d=' as DeviceId, 'w=' as WorkspaceId, 'f' as FloorId]
  const metrics = createMetricsResource(client)
  const room = {
    workspace: 'w=' as WorkspaceId,
    span: { from: 0 as Instant, to: 3_600_000 as Instant },
  }
  const supervision = createSupervisionResource(client)
  const [a, b, e] = ['a=' as CallId, 'b' as CallId, 'e' as EndpointId]
  await Promise.all([
    ...[calls.list(), calls.find(a), calls.dial({ destination: '+12223334444' })],
    ...[calls.dial({ destination: '*73', endpoint: e }), calls.answer(a), calls.answer(a, e)],
    ...[calls.reject(a), calls.reject(a, 'ignore'), calls.reject(a, 'temporarilyUnavailable')],
    ...[calls.hangup(a), calls.hold(a), calls.resume(a), calls.mute(a), calls.unmute(a)],
    ...[calls.divert({ call: a, destination: '1' }), calls.divert({ call: a, toVoicemail: true })],
    calls.divert({ call: a, destination: '1', toVoicemail: true }),
    ...[calls.transferWhenAnswered(a, '1'), calls.completeTransfer(a, b)],
    ...[calls.park(a, { at: 'mine' }), calls.park(a, { at: 'group' })],
    calls.park(a, { at: 'extension', extension: '2001' }),
    ...[calls.retrieve(), calls.retrieve('2001'), calls.retrieve('2001', e)],
    ...[calls.transmitDtmf(a, '1,234*#d'), calls.startRecording(a), calls.stopRecording(a)],
    ...[calls.pauseRecording(a), calls.resumeRecording(a)],
    history.list(),
    ...[calls.pickup(), calls.pickup('2001', e), calls.bargeIn('2001', e), calls.pull(e)],
    calls.push(a),
    ...[calls.startConference([a, b]), conference.find(), conference.change({ do: 'end' })],
    ...(['hold', 'resume', 'muteMe', 'unmuteMe'] as const).map((what) =>
      conference.change({ do: what }),
    ),
    ...(['add', 'mute', 'unmute', 'deafen', 'undeafen'] as const).map((what) =>
      conference.change({ do: what, call: a }),
    ),
    ...[people.me(), people.byId('p=' as PersonId), people.search('Ann'), people.search('a@b.c')],
    ...[endpoints.mine(), endpoints.preferred(), endpoints.setPreferred(e)],
    endpoints.setPreferred(null),
    ...[members.calls('p=' as PersonId), members.history('p=' as PersonId)],
    ...[members.answer('p=' as PersonId, a), members.reject('p=' as PersonId, a)],
    members.hangup('p=' as PersonId, a),
    members.dial('p=' as PersonId, '+12223334444'),
    ...(['listen', 'coach', 'bargeIn'] as const).map((kind) => supervision.turnInto(kind)),
    createQueuesResource(client).calls('q=' as QueueId),
    createAgentResource(client).read(),
    ...[blocking.list(), blocking.add('+12223334444'), blocking.remove('b=')],
    createAgentResource(client).change({ state: 'wrapUp' }),
    createAgentResource(client).change({ queue: 'q=' as QueueId, isJoined: true }),
    ...[voicemail.list(), voicemail.featureCodes(), voicemail.remove('m=' as VoiceMessageId)],
    ...[voicemail.mark('m=' as VoiceMessageId, 'read')],
    ...[recordings.files(recorded), recordings.trash(recorded), recordings.restore(recorded)],
    recordings.page({ status: 'deleted', window: week }),
    ...[voicemail.mark('m=' as VoiceMessageId, 'unread')],
    ...[devices.page(), devices.status('d' as DeviceId, ['Audio.*', 'Standby.State'])],
    ...[
      devices.rawStatus('d' as DeviceId, ['*']),
      devices.command('d' as DeviceId, 'Standby.Activate'),
    ],
    devices.command('d' as DeviceId, 'Audio.Volume.Set', { Level: 4 }),
    ...[messages.send({ id: 'p=' as PersonId }, 'Hello'), messages.send({ email: 'a@b.c' }, 'Hi')],
    ...[messages.page(s), messages.page(s, { before: 'm=', parent: 'r=' }), messages.find('m=')],
    messages.post({ space: s, parent: 'r=' }, { markdown: '**Hello**' }),
    ...[messages.edit('m=', s, { text: 'Hi' }), messages.remove('m=')],
    ...[spaces.page(), spaces.find(s), spaces.create(form), spaces.create(inTeam)],
    ...[spaces.change(s, form), spaces.remove(s), spaces.teams(), spaces.removeTeam(team)],
    ...[spaces.createTeam('Sales', ''), spaces.changeTeam(team, 'Sales', 'Both floors')],
    ...[spaces.members(s), spaces.teamMembers(team)].flatMap((members) => [
      ...[members.page(), members.add('p=' as PersonId), members.moderate('m=', true)],
      members.remove('m='),
    ]),
    ...[messages.with({ id: 'p=' as PersonId }), messages.with({ email: 'a@b.c' })],
    ...[setup.find(d), setup.tag(d, [{ op: 'replace', path: 'tags', value: ['a'] }])],
    ...[setup.remove(d), setup.schema(d), setup.configurations(d)],
    setup.register({ owner: { person: 'p=' as PersonId }, mac: '1A2B3C4D5E6F', model: 'DMS 8845' }),
    setup.register({ owner: { workspace: w }, mac: '1A', model: 'X', password: 'secret' }),
    ...[setup.activationCode({ workspace: w }), setup.activationCode({ workspace: w }, 'DMS 8845')],
    setup.configurations(d, 'Audio.Ultrasound.*'),
    setup.configure(d, [
      { op: 'replace', path: 'Audio.DefaultVolume/sources/configured/value', value: 40 },
      { op: 'remove', path: 'Audio.DefaultVolume/sources/configured/value' },
    ]),
    ...[workspaces.page(), workspaces.page({ at: { start: 100 } }), workspaces.find(w)],
    ...[workspaces.remove(w), workspaces.sensors(w), workspaces.sessions(w)],
    workspaces.endSession('s' as HotdeskSessionId),
    ...[workspaces.personalize(w, 'a@b.c'), workspaces.personalization(w)],
    workspaces.replace(w, {
      displayName: 'Oslo',
      type: 'huddle',
      capacity: 4,
      notes: 'By the lift',
    }),
    workspaces.add({
      displayName: 'Oslo',
      type: 'meetingRoom',
      locationId: 'l',
      floorId: 'f',
      supportedDevices: 'collaborationDevices',
      calling: { type: 'freeCalling' },
      calendar: { type: 'microsoft', emailAddress: 'a@b.c' },
      hotdeskingStatus: 'off',
      deviceHostedMeetings: { enabled: true, siteUrl: 'a.webex.com' },
      indoorNavigation: { url: 'https://map.example' },
    }),
    ...(['location', 'workspaceLocation'] as const).flatMap((kind) => {
      const place = { kind, id: 'l' as LocationId }
      const edits = { ...locationEdits(), name: 'Oslo', latitude: '59.9', longitude: '10.7' }
      return [
        ...[locations.list(kind), locations.find(place), locations.remove(place)],
        ...[locations.add(kind, { ...edits, notes: 'New' }), locations.change(place, edits)],
        ...[
          locations.floors(place),
          locations.findFloor(place, f),
          locations.removeFloor(place, f),
        ],
        locations.addFloor(place, { number: 4, name: 'Canteen' }),
        locations.changeFloor(place, f, { number: 5 }),
      ]
    }),
    ...[users.page(), users.find('p=' as PersonId), users.byEmail('a@b.c'), users.licences()],
    ...[users.roles(), users.remove('p=' as PersonId)],
    users.add(newUserBody({ ...emptyDraft, email: 'a@b.c', firstName: 'Ann' })),
    users.add(newUserBody(caller)),
    users.replace('p=' as PersonId, userBody(record, edits)),
    users.changeLicences('p=' as PersonId, [
      { do: 'remove', licence: 'l1' as LicenceId },
      { do: 'add', licence: 'l2' as LicenceId },
      {
        do: 'add',
        licence: 'l3' as LicenceId,
        reach: { location: 'l' as LocationId, extension: '2001', number: '+14085550100' },
      },
    ]),
    ...phoneRequests(client),
    ...METRIC_NAMES.map((metric) => metrics.readings({ ...room, metric, aggregation: 'hourly' })),
    metrics.readings({ ...room, metric: 'peopleCount', aggregation: 'none' }),
    metrics.durations({ ...room, measurement: 'timeUsed', aggregation: 'hourly' }),
    metrics.durations({ ...room, measurement: 'timeBooked', aggregation: 'daily' }),
  ])
  return requests
}

function queryNames({ operation, document }: NonNullable<ReturnType<typeof describedBy>>) {
  return (operation.parameters ?? []).map((parameter) => {
    if (!('$ref' in parameter)) return parameter.name
    return document.components['parameters']?.[parameter.$ref.split('/').at(-1) ?? '']?.['name']
  })
}

describe('what the app sends', async () => {
  const documents = (['calls', 'admin', 'messaging', 'devices', 'everyday'] as const).map(
    readDescription,
  )
  const requests = await sentByTheLayer()
  const named = requests.map((request) => {
    const url = new URL(request.url)
    const path = url.pathname.replace(/^\/v1/, '')
    return { name: `${request.method} ${path} ${request.body ?? url.search}`, path, url, request }
  })

  it.each(named)('$name', ({ path, url, request }) => {
    const found = describedBy(documents, request.method, path)
    if (!found) throw new Error('not in any description')
    const { operation, document } = found
    const names = queryNames(found)
    for (const name of url.searchParams.keys()) expect(names).toContain(name)
    const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? []
    expect((request.body ?? request.form) !== undefined).toBe(content !== undefined)
    if (request.form) {
      expect(type).toBe('multipart/form-data')
      expect(request.headers).not.toHaveProperty('Content-Type')
      expect([...request.form.keys()].sort()).toEqual(
        Object.keys(content?.schema['properties'] ?? {}),
      )
    }
    if (!content || request.body === undefined) return
    expect(request.headers['Content-Type']).toBe(type)
    // A misspelt optional field would pass otherwise, and be ignored by the cloud. Of a patch
    // the description has one operation of its list, and of configurations not the value.
    const strict = { allOf: [content.schema], unevaluatedProperties: false }
    const sent: unknown = JSON.parse(request.body)
    const isConfiguring = path === '/deviceConfigurations'
    for (const one of Array.isArray(sent) ? (sent as object[]) : [sent]) {
      const { value: _, ...rest } = one as { value?: unknown }
      expect(validator(document)(strict, isConfiguring ? rest : one)).toBe(true)
    }
  })

  it.each(Object.entries<Operation>(described))('%s is described as in our table', (name, own) => {
    const found = describedBy(documents, own.method, own.path)
    expect(found?.template).toBe(own.path)
    expect(found?.operation.operationId).toBe(name)
    const scopes = (found?.operation.security ?? []).flatMap((one) => one['oauth2'] ?? [])
    // The description of people names no scopes: docs/webex/facts.md 1.10 does.
    if (scopes.length > 0) expect(scopes).toEqual(expect.arrayContaining([...own.scopes]))
  })

  it('is everything in our table, and no more', () => {
    const sent = named.map(({ path, request }) => {
      return `${request.method} ${describedBy(documents, request.method, path)?.template}`
    })
    const own = Object.values<Operation>(described).map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(sent)].sort()).toEqual(own.sort())
    expect(requests.every(({ url }) => url.startsWith(`${BASE}/`))).toBe(true)
  })
})

/** Values of a schema as the descriptions use them: everything optional comes and goes. */
function valuesOf(schema: DescribedSchema, document: Description): fc.Arbitrary<unknown> {
  const of = (inner: unknown) => valuesOf(inner as DescribedSchema, document)
  if (typeof schema['$ref'] === 'string') {
    return of(document.components['schemas']?.[schema['$ref'].split('/').at(-1) ?? ''])
  }
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  const types = [schema['type']].flat()
  return fc.oneof(...types.map((type) => ofType(type, schema, of)))
}

function ofType(
  type: unknown,
  schema: DescribedSchema,
  of: (inner: unknown) => fc.Arbitrary<unknown>,
) {
  const text = fc.string({ minLength: 1 }).map((one) => `${one}.`)
  const moment = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString())
  switch (type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema['properties'] ?? {}).map(([name, inner]) => [name, of(inner)]),
        ),
        { requiredKeys: (schema['required'] ?? []) as string[] },
      )
    case 'array':
      return fc.array(of(schema['items']), { maxLength: 4 })
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return fc.nat()
    case 'null':
      return fc.constant(null)
    case 'string':
      return schema['format'] === 'date-time' ? moment : text
    default:
      throw new Error(`no values of type ${JSON.stringify(type)}`)
  }
}

describe('what the cloud may answer', () => {
  const now = 0 as Instant
  const holds = (
    file: DescriptionName,
    name: string,
    rule: (value: Record<string, unknown>) => void,
    requires?: readonly string[],
  ) => {
    const document = readDescription(file)
    const schema = {
      ...document.components['schemas']?.[name],
      ...(requires && { required: requires }),
    }
    const validate = validator(document)
    const values = valuesOf(schema, document) as fc.Arbitrary<Record<string, unknown>>
    expect(fc.sample(values, 5).map((value) => validate(schema, value))).toEqual(
      Array(5).fill(true),
    )
    fc.assert(fc.property(values, rule), { numRuns: 300 })
  }

  it('Call is read in full', () => {
    const wireStates = ['connecting', 'alerting', 'connected', 'held', 'remoteHeld', 'disconnected']
    holds('calls', 'Call', (value) => {
      const call = decodeCall(value, now)
      if (!call.ok) throw new Error(call.error.field)
      expect(wireStates).toContain(value['state'])
      expect(call.value.id).toBe((value['id'] as string).trim())
      expect(call.value.state.is).not.toBe('unrecognised')
      expect(call.value.created).toBe(Date.parse(value['created'] as string))
      expect(call.value.direction).toBe(value['personality'] === 'terminator' ? 'in' : 'out')
    })
  })

  it('CallList loses nothing', () => {
    holds('calls', 'CallList', (value) => {
      const items = value['items'] as { id: string }[]
      const list = decodeCallList(value, now)
      if (!list.ok) throw new Error(list.error.field)
      const { length } = list.value.items
      expect(length).toBe(new Set(items.map(({ id }) => id.trim())).size)
      expect(list.value.rejected).toHaveLength(items.length - length)
    })
  })

  it('QueueCallList loses nobody that can be named', () => {
    holds('calls', 'QueueCallList', (value) => {
      const items = value['items'] as {
        [name in 'callId' | 'origCallId' | 'callSessionId']?: string
      }[]
      const ids = items.flatMap((one) => one.callId ?? one.origCallId ?? one.callSessionId ?? [])
      const list = decodeQueueCalls(value)
      if (!list.ok) throw new Error(list.error.field)
      expect(list.value.items.length).toBe(new Set(ids.map((id) => id.trim())).size)
    })
  })

  it('CallInfo and ParkResponse are read', () => {
    holds('calls', 'CallInfo', (value) => {
      const handle = decodeCallHandle(value)
      expect(handle.ok && handle.value?.call).toBe((value['callId'] as string).trim())
    })
    holds('calls', 'ParkResponse', (value) => {
      const party = decodeParkedAgainst(value)
      expect(party.ok && party.value?.is).toMatch(/^(known|private|unknown)$/)
    })
  })

  it('answer endpoints are read in both forms', () => {
    for (const name of ['AnswerEndpointList', 'PreferredAnswerEndpoint']) {
      const requires = ['endpoints']
      holds(
        'calls',
        name,
        (value) => {
          const list = decodeEndpoints(value)
          const withId = (value['endpoints'] as { id?: string }[]).filter(({ id }) => id)
          expect(list.ok && list.value.items.length).toBe(new Set(withId.map(({ id }) => id)).size)
        },
        requires,
      )
    }
    holds('calls', 'AnswerEndpoint', (value) => {
      const id = decodePreferredEndpoint(value)
      expect(id.ok && id.value).toBe((value['id'] as string | undefined)?.trim())
    })
  })

  it('Person and its collection are read', () => {
    const requires = ['id', 'displayName']
    holds(
      'admin',
      'Person',
      (value) => {
        const person = decodePerson(value)
        expect(person.ok && person.value.name).toBe((value['displayName'] as string).trim())
      },
      requires,
    )
    holds('admin', 'PersonCollectionResponse', (value) => {
      if (Array.isArray(value['items'])) expect(decodePeople(value).ok).toBe(true)
    })
  })

  it('users and licences are read', () => {
    holds(
      'admin',
      'Person',
      (value) => {
        const user = decodeUser(value)
        const licences = (value['licenses'] ?? []) as string[]
        expect(user).toMatchObject({
          value: { licences, isInvited: value['invitePending'] === 'true' },
        })
      },
      ['id', 'displayName'],
    )
    holds(
      'admin',
      'License',
      (value) => {
        expect(decodeLicence(value)).toMatchObject({ value: { total: value['totalUnits'] } })
      },
      ['id', 'name', 'totalUnits'],
    )
  })

  it('devices, workspaces, locations and floors are read', () => {
    const requires = ['id', 'displayName']
    const decoders = { Device: decodeDevice, Workspace: decodeWorkspace }
    for (const [name, decode] of Object.entries(decoders)) {
      holds(
        'devices',
        name,
        (value) => {
          const read = decode(value)
          expect(read.ok && read.value.name).toBe((value['displayName'] as string).trim())
          const tags = read.ok && 'tags' in read.value ? read.value.tags : []
          expect(tags).toEqual(value['tags'] ?? [])
        },
        requires,
      )
    }
    for (const kind of ['location', 'workspaceLocation'] as const) {
      holds(
        'devices',
        'Location',
        (value) => {
          const read = decodeLocation(kind)(value)
          expect(read).toMatchObject({ value: { kind, latitude: value['latitude'] } })
        },
        [...requires, 'latitude'],
      )
    }
    holds(
      'devices',
      'Floor',
      (value) => {
        expect(decodeFloor(value)).toMatchObject({ value: { number: value['floorNumber'] } })
      },
      ['id', 'floorNumber'],
    )
  })

  it('ErrorResponse says why', () => {
    holds('calls', 'ErrorResponse', (value) => {
      const errors = (value['errors'] ?? []) as { errorCode?: unknown }[]
      const given = [value['errorCode'], ...errors.map(({ errorCode }) => errorCode)]
      const body = readErrorBody(value)
      expect(body.reason).not.toBe('')
      expect(body.codes).toEqual(given.filter((code) => code !== undefined).map(String))
    })
  })
})
