// All resources of the simulated REST API.
import { agentRoutes } from './queues/agents.ts'
import { authorizationRoutes, type Grants } from './session/authorizations.ts'
import { callBlockRoutes } from './person/callBlock.ts'
import { callRoutes, memberCallRoutes } from './calls/calls.ts'
import { deviceConfigurationRoutes } from './devices/deviceConfigurations.ts'
import { deviceRegistrationRoutes } from './devices/deviceRegistration.ts'
import { conferenceRoutes, memberConferenceRoutes } from './calls/conference.ts'
import { deviceRoutes } from './devices/devices.ts'
import { locationRoutes } from './places/locations.ts'
import { licenceRoutes } from './users/licences.ts'
import { cardRoutes } from './spaces/cards.ts'
import { contentRoutes } from './spaces/contents.ts'
import { eventRoutes } from './spaces/events.ts'
import { membershipRoutes } from './spaces/memberships.ts'
import { messageRoutes } from './spaces/messages.ts'
import { metricRoutes } from './places/metrics.ts'
import { myEndpointRoutes } from './person/myEndpoints.ts'
import { myProfileRoutes } from './person/myProfile.ts'
import { mySettingsRoutes } from './person/mySettings.ts'
import { peopleRoutes } from './users/people.ts'
import { dynamicSettingsRoutes } from './phones/dynamicSettings.ts'
import { phoneJobRoutes } from './phones/phoneJobs.ts'
import { phoneOwnerRoutes } from './phones/phoneOwners.ts'
import { phoneRoutes } from './phones/phones.ts'
import { phoneTemplateRoutes } from './phones/phoneTemplates.ts'
import { preferredEndpointRoutes } from './person/preferredEndpoint.ts'
import { provisioningRoutes } from './users/provisioning.ts'
import { queueConfigRoutes, queueRoutes } from './calls/queues.ts'
import { reachRoutes } from './person/reachNumbers.ts'
import { roomRoutes } from './spaces/rooms.ts'
import { recordingRoutes } from './recordings/recordings.ts'
import { tabRoutes } from './spaces/tabs.ts'
import { teamRoutes } from './spaces/teams.ts'
import type { Route } from './types.ts'
import { workspaceFamily } from './places/workspaces.ts'
import { interestRoutes } from './events/interests.ts'
import { voicemailRoutes } from './voicemail/voicemail.ts'
import { webhookRoutes } from './events/webhooks.ts'
import { waitingRoutes } from './voicemail/waiting.ts'
import { wrapUpRoutes } from './calls/wrapUp.ts'
import { xapiSchemaRoutes } from './devices/xapiSchema.ts'

export const allRoutes = (grants: Grants): Route[] => [
  ...peopleRoutes,
  ...provisioningRoutes,
  ...licenceRoutes,
  ...callRoutes,
  ...memberCallRoutes,
  ...wrapUpRoutes,
  ...waitingRoutes,
  ...conferenceRoutes,
  ...memberConferenceRoutes,
  ...queueRoutes,
  ...queueConfigRoutes,
  ...preferredEndpointRoutes,
  ...myEndpointRoutes,
  ...myProfileRoutes,
  ...mySettingsRoutes,
  ...reachRoutes,
  ...voicemailRoutes,
  ...recordingRoutes,
  ...agentRoutes,
  ...callBlockRoutes,
  ...messageRoutes,
  ...contentRoutes,
  ...cardRoutes,
  ...roomRoutes,
  ...membershipRoutes,
  ...teamRoutes,
  ...tabRoutes,
  ...eventRoutes,
  ...deviceRoutes,
  ...workspaceFamily,
  ...locationRoutes,
  ...deviceRegistrationRoutes,
  ...deviceConfigurationRoutes,
  ...xapiSchemaRoutes,
  ...phoneRoutes,
  ...phoneOwnerRoutes,
  ...phoneTemplateRoutes,
  ...phoneJobRoutes,
  ...dynamicSettingsRoutes,
  ...metricRoutes,
  ...webhookRoutes,
  ...interestRoutes,
  ...authorizationRoutes(grants),
]
