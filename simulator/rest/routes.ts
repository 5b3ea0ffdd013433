// All resources of the simulated REST API.
import { authorizationRoutes, type Grants } from './authorizations.ts'
import { callRoutes, memberCallRoutes } from './calls.ts'
import { deviceConfigurationRoutes } from './deviceConfigurations.ts'
import { deviceRegistrationRoutes } from './deviceRegistration.ts'
import { conferenceRoutes, memberConferenceRoutes } from './conference.ts'
import { deviceRoutes } from './devices.ts'
import { locationRoutes } from './locations.ts'
import { licenceRoutes } from './licences.ts'
import { messageRoutes } from './messages.ts'
import { metricRoutes } from './metrics.ts'
import { myEndpointRoutes } from './myEndpoints.ts'
import { mySettingsRoutes } from './mySettings.ts'
import { peopleRoutes } from './people.ts'
import { preferredEndpointRoutes } from './preferredEndpoint.ts'
import { provisioningRoutes } from './provisioning.ts'
import { queueRoutes } from './queues.ts'
import { reachRoutes } from './reachNumbers.ts'
import type { Route } from './types.ts'
import { workspaceFamily } from './workspaces.ts'
import { xapiSchemaRoutes } from './xapiSchema.ts'

export const allRoutes = (grants: Grants): Route[] => [
  ...peopleRoutes,
  ...provisioningRoutes,
  ...licenceRoutes,
  ...callRoutes,
  ...memberCallRoutes,
  ...conferenceRoutes,
  ...memberConferenceRoutes,
  ...queueRoutes,
  ...preferredEndpointRoutes,
  ...myEndpointRoutes,
  ...mySettingsRoutes,
  ...reachRoutes,
  ...messageRoutes,
  ...deviceRoutes,
  ...workspaceFamily,
  ...locationRoutes,
  ...deviceRegistrationRoutes,
  ...deviceConfigurationRoutes,
  ...xapiSchemaRoutes,
  ...metricRoutes,
  ...authorizationRoutes(grants),
]
