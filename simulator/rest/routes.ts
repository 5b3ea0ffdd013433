// All resources of the simulated REST API.
import { authorizationRoutes, type Grants } from './authorizations.ts'
import { callRoutes, memberCallRoutes } from './calls.ts'
import { conferenceRoutes } from './conference.ts'
import { deviceRoutes } from './devices.ts'
import { messageRoutes } from './messages.ts'
import { myEndpointRoutes } from './myEndpoints.ts'
import { mySettingsRoutes } from './mySettings.ts'
import { peopleRoutes } from './people.ts'
import { preferredEndpointRoutes } from './preferredEndpoint.ts'
import { queueRoutes } from './queues.ts'
import { reachRoutes } from './reachNumbers.ts'
import type { Route } from './types.ts'

export const allRoutes = (grants: Grants): Route[] => [
  ...peopleRoutes,
  ...callRoutes,
  ...memberCallRoutes,
  ...conferenceRoutes,
  ...queueRoutes,
  ...preferredEndpointRoutes,
  ...myEndpointRoutes,
  ...mySettingsRoutes,
  ...reachRoutes,
  ...messageRoutes,
  ...deviceRoutes,
  ...authorizationRoutes(grants),
]
