// What each field of an answer means to its decoder: the table of shapes.contract.ts. Test code only.
import type { Instant } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Result } from '../../domain/result.ts'
import { decodeAgent } from './agent.ts'
import { decodeCall, decodeCallList } from './call.ts'
import { decodeConference } from './conference.ts'
import { decodeDevice, decodeDevices } from './device.ts'
import { decodeEndpoints } from './endpoint.ts'
import { decodeHistory } from './history.ts'
import { decodeFloor, decodeLocation } from './location.ts'
import { decodeMessage } from './message.ts'
import { decodePeople, decodePerson } from './person.ts'
import {
  decodeLayout,
  decodeLinesOfPhone,
  decodeLineOwners,
  decodeOwnedPhones,
  decodePhoneModels,
  decodePhoneSettings,
} from './phone.ts'
import { decodePhoneJob, decodeTemplate, decodeTemplates } from './phoneJob.ts'
import { decodeQueueCalls } from './queue.ts'
import { decodeSpace, decodeSpaceMember, decodeTeam } from './space.ts'
import { decodeLicence, decodeRole, decodeUser } from './user.ts'
import { decodeRecordings } from './recording.ts'
import { decodeBlockedNumbers } from '../resources/callBlock.ts'
import { decodeFeatureCodes, decodeVoiceMessages } from './voicemail.ts'
import { decodeWorkspace } from './workspace.ts'
import type { Body } from '../../../contracts/json.ts'

const now = 1_800_000_000_000 as Instant

/** Made from a description, by its name in contracts/descriptions.ts. */
type Described = {
  readonly from: 'calls' | 'devices' | 'admin' | 'messaging' | 'everyday'
  readonly schema: string
}
/** Written down as `wire/` has it, where no description does. */
type Written = { readonly answer: Body }

export type Decoder = {
  readonly name: string
  /** The full answer. */
  readonly made: Described | Written
  readonly decode: (body: unknown) => Result<unknown, Rejection>
  /** The list of the answer that holds the things; missing: the answer is the thing. */
  readonly list?: string
  /** The description has the things of that list only. */
  readonly isItem?: true
  /** Without one of these there is nothing to show: refused by its name, or left out of the list. */
  readonly needs: readonly string[]
  /** Which fields of the result each field of the answer has a say in; those not here are not read. */
  readonly means: Readonly<Record<string, string>>
  /** Fields of the result that hold what was sent, as it was sent. */
  readonly keeps?: readonly string[]
}

// An item means the same by itself and in a list.

const callMeans = {
  id: 'id',
  callSessionId: 'session',
  personality: 'direction state',
  state: 'state',
  remoteParty: 'party',
  appearance: 'appearance',
  created: 'created',
  muteCapable: 'can',
  endpointId: 'endpoint',
  answered: 'state',
  recordingState: 'state',
  muted: 'state',
  disconnected: 'state',
  completedElsewhere: 'state',
}

const personMeans = {
  id: 'id',
  emails: 'email',
  phoneNumbers: 'numbers',
  extension: 'extension',
  locationId: 'location',
  displayName: 'name',
  roles: 'roles',
  department: 'department',
  title: 'title',
  type: 'isBot',
  status: 'status',
}

const deviceMeans = {
  id: 'id',
  displayName: 'name',
  workspaceId: 'place',
  capabilities: 'right',
  permissions: 'right',
  connectionStatus: 'link',
  product: 'product',
  tags: 'tags',
  ip: 'ip',
  activeInterface: 'interface',
  mac: 'mac',
  sipUrls: 'sipUrls',
  serial: 'serial',
  software: 'software',
  upgradeChannel: 'upgradeChannel',
  created: 'created',
  locationId: 'location',
  errorCodes: 'errorCodes',
  firstSeen: 'firstSeen',
  lastSeen: 'lastSeen',
  managedBy: 'managedBy',
  devicePlatform: 'platform',
  plannedMaintenance: 'maintenance',
}

export const decoders: readonly Decoder[] = [
  {
    name: 'Call',
    made: { from: 'calls', schema: 'Call' },
    decode: (body) => decodeCall(body, now),
    needs: [],
    means: callMeans,
  },
  {
    name: 'ConferenceDetails',
    made: { from: 'calls', schema: 'ConferenceDetails' },
    decode: decodeConference,
    needs: [],
    means: {
      created: 'created',
      muted: 'isMuted',
      type: 'kind',
      participants: 'participants',
      state: 'created isHeld isMuted kind participants value',
    },
  },
  {
    name: 'CallHistoryList',
    made: { from: 'calls', schema: 'CallHistoryList' },
    decode: decodeHistory,
    list: 'items',
    needs: ['type', 'time'],
    means: { privacyEnabled: 'party', time: 'at', name: 'party', number: 'party' },
  },
  {
    name: 'QueueCallList',
    made: { from: 'calls', schema: 'QueueCallList' },
    decode: decodeQueueCalls,
    list: 'items',
    needs: [],
    means: {
      callId: 'id',
      remoteParty: 'party',
      addTime: 'since',
      queueName: 'queueName',
      bounced: 'isBounced',
    },
  },
  {
    name: 'blocked numbers',
    made: { from: 'everyday', schema: 'MeUserBlockGetResponseObject' },
    list: 'numbers',
    decode: decodeBlockedNumbers,
    needs: ['id', 'phoneNumber'],
    means: { id: 'id', phoneNumber: 'number' },
  },
  {
    name: 'feature codes',
    made: { from: 'everyday', schema: 'MeFeatureAccessCodeListGetObject' },
    list: 'featureAccessCodeList',
    decode: decodeFeatureCodes,
    needs: ['name'],
    means: { name: 'name', code: 'code' },
  },
  {
    name: 'queues of an agent',
    made: { from: 'everyday', schema: 'MeCallQueueSettingsGetResponseObject' },
    decode: decodeAgent,
    needs: [],
    means: { agentACDState: 'state', queues: 'queues' },
  },
  {
    name: 'recordings',
    made: { from: 'everyday', schema: 'RecRecordingObject' },
    isItem: true,
    list: 'items',
    decode: decodeRecordings,
    needs: ['id'],
    means: {
      id: 'id',
      topic: 'topic',
      timeRecorded: 'at',
      durationSeconds: 'seconds',
      sizeBytes: 'bytes',
      ownerEmail: 'ownerEmail',
      ownerType: 'owner',
    },
  },
  {
    name: 'a recording that has no time but that of its file',
    made: { answer: { items: [{ id: 'r1', createTime: '2026-06-01T10:00:00Z' }] } },
    list: 'items',
    decode: decodeRecordings,
    needs: ['id'],
    means: { id: 'id', createTime: 'at' },
  },
  {
    name: 'voice messages',
    made: { from: 'everyday', schema: 'VmVoiceMessageDetails' },
    isItem: true,
    list: 'items',
    decode: decodeVoiceMessages,
    needs: ['id'],
    means: {
      id: 'id',
      duration: 'seconds',
      callingParty: 'from',
      urgent: 'isUrgent',
      confidential: 'isConfidential',
      read: 'isRead',
      faxPageCount: 'faxPages',
      created: 'at',
    },
  },
  {
    name: 'Person',
    made: { from: 'admin', schema: 'Person' },
    decode: decodePerson,
    needs: ['id'],
    means: personMeans,
  },
  {
    name: 'Person as a user',
    made: { from: 'admin', schema: 'Person' },
    decode: decodeUser,
    needs: ['id'],
    means: {
      id: 'id',
      emails: 'email',
      phoneNumbers: 'number',
      extension: 'extension',
      locationId: 'location',
      displayName: 'name',
      firstName: 'firstName',
      lastName: 'lastName',
      roles: 'roles',
      licenses: 'licences',
      department: 'department',
      title: 'title',
      created: 'created',
      lastActivity: 'lastActive',
      invitePending: 'isInvited',
    },
  },
  {
    name: 'License',
    made: { from: 'admin', schema: 'License' },
    decode: decodeLicence,
    needs: ['id'],
    means: { id: 'id', name: 'name', totalUnits: 'total', consumedUnits: 'used' },
  },
  {
    name: 'Role',
    made: { from: 'admin', schema: 'Role' },
    decode: decodeRole,
    needs: ['id'],
    means: { id: 'id', name: 'name' },
  },
  {
    name: 'Device',
    made: { from: 'devices', schema: 'Device' },
    decode: decodeDevice,
    needs: ['id'],
    means: deviceMeans,
  },
  {
    name: 'Workspace',
    made: { from: 'devices', schema: 'Workspace' },
    decode: decodeWorkspace,
    needs: ['id'],
    means: {
      id: 'id',
      locationId: 'location',
      workspaceLocationId: 'legacyLocation',
      floorId: 'floor',
      displayName: 'name',
      capacity: 'capacity',
      sipAddress: 'sipAddress',
      created: 'created',
      calling: 'calling',
      calendar: 'calendar',
      notes: 'notes',
      hotdeskingStatus: 'hotdesking',
      supportedDevices: 'supports',
      deviceHostedMeetings: 'hostedMeetings',
      devicePlatform: 'platform',
      indoorNavigation: 'mapUrl',
      health: 'health',
      devices: 'devices',
      capabilities: 'sensors',
      plannedMaintenance: 'maintenance',
      type: 'type',
    },
  },
  {
    name: 'Location',
    made: { from: 'devices', schema: 'Location' },
    decode: decodeLocation('location'),
    needs: ['id'],
    means: {
      id: 'id',
      displayName: 'name',
      address: 'address',
      countryCode: 'address',
      cityName: 'address',
      latitude: 'latitude',
      longitude: 'longitude',
      notes: 'notes',
    },
  },
  {
    name: 'Floor',
    made: { from: 'devices', schema: 'Floor' },
    decode: decodeFloor,
    needs: ['id', 'floorNumber'],
    means: { id: 'id', locationId: 'location', floorNumber: 'number', displayName: 'name' },
  },
  {
    name: 'supportedDevicesObject',
    made: { from: 'devices', schema: 'supportedDevicesObject' },
    decode: decodePhoneModels,
    list: 'devices',
    needs: ['model'],
    means: {
      model: 'model',
      displayName: 'name',
      type: 'kind',
      allowConfigureLayoutEnabled: 'hasLayout',
      numberOfLinePorts: 'ports',
      kemModuleCount: 'kem',
      kemModuleType: 'kem',
      additionalPrimaryLineAppearancesEnabled: 'hasMoreOwnLines',
      customizableLineLabelEnabled: 'hasLabels',
      t38Enabled: 'hasFax',
      callDeclinedEnabled: 'hasDecline',
      numberOfLineKeyButtons: 'keys',
      supportsApplyChangesEnabled: 'canApply',
      allowConfigurePhoneSettingsEnabled: 'hasSettings',
      supportsHotlineEnabled: 'hasHotline',
    },
  },
  {
    name: 'GetMemberResponse',
    made: { from: 'devices', schema: 'GetMemberResponse' },
    decode: decodeLinesOfPhone,
    needs: ['members'],
    means: { members: 'lines', maxLineCount: 'ports' },
  },
  {
    name: 'SearchMemberResponse',
    made: { from: 'devices', schema: 'SearchMemberResponse' },
    decode: decodeLineOwners,
    list: 'members',
    needs: ['id'],
    means: {
      id: 'id',
      firstName: 'name',
      lastName: 'name',
      phoneNumber: 'number',
      location: 'location',
    },
  },
  {
    name: 'DeviceLayout',
    made: { from: 'devices', schema: 'DeviceLayout' },
    decode: decodeLayout,
    keeps: ['rest'],
    needs: ['lineKeys'],
    means: {
      userReorderEnabled: 'mayReorder',
      lineKeys: 'keys',
      kemModuleType: 'kem rest',
      kemKeys: 'kem',
      layoutMode: 'isCustom',
    },
  },
  {
    name: 'DeviceSettingsObjectForDeviceLevel',
    made: { from: 'devices', schema: 'DeviceSettingsObjectForDeviceLevel' },
    decode: decodePhoneSettings,
    keeps: ['customizations'],
    needs: ['customizations'],
    means: {
      customizations: 'customizations',
      customEnabled: 'isCustom',
      updateInProgress: 'isUpdating',
      deviceCount: 'devices',
      lastUpdateTime: 'changed',
    },
  },
  {
    name: 'deviceList',
    made: { from: 'devices', schema: 'deviceList' },
    decode: decodeOwnedPhones,
    list: 'devices',
    needs: ['id'],
    means: {
      id: 'id',
      model: 'model',
      primaryOwner: 'isOwn',
      hoteling: 'hoteling',
      owner: 'ownerName',
      activationState: 'isActivated',
    },
  },
  {
    name: 'StartJobResponse',
    made: { from: 'devices', schema: 'StartJobResponse' },
    decode: (body) => decodePhoneJob(body, 'callDeviceSettings'),
    needs: ['id'],
    means: {
      id: 'id',
      trackingId: 'trackingId',
      jobExecutionStatus: 'created',
      targetLocationId: 'location',
      counts: 'devices failed updated',
      latestExecutionExitCode: 'state',
    },
  },
  {
    name: 'templates of line keys',
    made: { from: 'devices', schema: 'lineKeyTemplatesResponse' },
    isItem: true,
    list: 'lineKeyTemplates',
    decode: decodeTemplates,
    needs: ['id'],
    means: { id: 'id', templateName: 'name', deviceModel: 'model', modelDisplayName: 'modelName' },
  },
  {
    name: 'answer endpoints',
    made: { from: 'calls', schema: 'AnswerEndpoint' },
    isItem: true,
    list: 'endpoints',
    decode: decodeEndpoints,
    needs: ['id'],
    means: { id: 'id', type: 'kind', name: 'name' },
  },
  {
    name: 'calls in a list',
    made: { from: 'calls', schema: 'Call' },
    isItem: true,
    list: 'items',
    decode: (body) => decodeCallList(body, now),
    needs: [],
    means: callMeans,
  },
  {
    name: 'people in a list',
    made: { from: 'admin', schema: 'Person' },
    isItem: true,
    list: 'items',
    decode: decodePeople,
    needs: ['id'],
    means: personMeans,
  },
  {
    name: 'devices in a list',
    made: { from: 'devices', schema: 'Device' },
    isItem: true,
    list: 'items',
    decode: decodeDevices,
    needs: ['id'],
    means: deviceMeans,
  },
  {
    name: 'GetLineKeyTemplateResponse',
    made: { from: 'devices', schema: 'GetLineKeyTemplateResponse' },
    decode: decodeTemplate,
    needs: ['id'],
    means: {
      id: 'id',
      templateName: 'name',
      deviceModel: 'model',
      modelDisplayName: 'modelName',
      userReorderEnabled: 'mayReorder',
      lineKeys: 'keys',
    },
  },
  {
    name: 'ListMessage',
    made: { from: 'messaging', schema: 'ListMessage' },
    decode: decodeMessage,
    needs: ['id', 'created'],
    means: {
      id: 'id',
      roomId: 'space',
      parentId: 'parent',
      text: 'words',
      markdown: 'markdown',
      html: 'html',
      files: 'files',
      attachments: 'hasCard',
      personId: 'from',
      personEmail: 'email',
      created: 'at',
      updated: 'isEdited',
    },
  },
  {
    name: 'Room',
    made: { from: 'messaging', schema: 'Room' },
    decode: decodeSpace,
    needs: ['id'],
    means: {
      id: 'id',
      title: 'title',
      type: 'isDirect',
      isLocked: 'isLocked',
      teamId: 'team',
      lastActivity: 'lastActivity',
      isAnnouncementOnly: 'isAnnouncementOnly',
      isReadOnly: 'isReadOnly',
      description: 'description',
    },
  },
  {
    name: 'Membership',
    made: { from: 'messaging', schema: 'Membership' },
    decode: decodeSpaceMember,
    needs: ['id', 'personId'],
    means: {
      id: 'id',
      personId: 'person',
      personDisplayName: 'name',
      personEmail: 'email',
      isModerator: 'isModerator',
      isMonitor: 'isMonitor',
    },
  },
  {
    name: 'Team',
    made: { from: 'messaging', schema: 'Team' },
    decode: decodeTeam,
    needs: ['id', 'name'],
    means: { id: 'id', name: 'name', description: 'description' },
  },
]
