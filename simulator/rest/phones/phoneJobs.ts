// Jobs over many phones: starting, listing, progress, and errors (docs/webex/facts.md 6.1, 6.3).
import type { WireJob } from '../../../wire/phone.ts'
import type { JobKind } from '../../model/phones/phoneTypes.ts'
import type { Member, World } from '../../model/types.ts'
import { parameter } from '../session/adminOnly.ts'
import { body } from '../bodies.ts'
import { callerOf } from '../person/mySettings.ts'
import { checkedFamily } from '../../model/phones/dynamicSettings.ts'
import { dynamicJob } from './dynamicSettings.ts'
import { phoneBodies as bodies } from './phoneBodies.ts'
import { phoneRoute } from './phoneRoute.ts'
import { paged } from '../startPaging.ts'
import type { RestRequest, Route } from '../types.ts'

type Start = (request: RestRequest, by: Member, world: World) => WireJob

/** @param status only the settings' job answers 200 (docs/webex/facts.md 6.1). */
function jobRoutes(kind: JobKind, status: number, start: Start): Route[] {
  const path = `/jobs/devices/${kind}`
  const idOf = (request: RestRequest) => parameter(request, 'jobId')
  return [
    phoneRoute(`POST ${path}`, (request, world) => ({
      status,
      body: start(request, callerOf(request, world), world),
    })),
    phoneRoute(`GET ${path}`, (request, { calling }) => paged(request, calling.jobs.all(kind))),
    phoneRoute(`GET ${path}/{jobId}`, (request, { calling }) => ({
      status: 200,
      body: calling.jobs.one(kind, idOf(request)),
    })),
    phoneRoute(`GET ${path}/{jobId}/errors`, (request, { calling }) => ({
      status: 200,
      body: calling.jobs.errors(kind, idOf(request)),
    })),
  ]
}

export const phoneJobRoutes: Route[] = [
  ...jobRoutes('applyLineKeyTemplate', 202, (request, by, { calling }) =>
    calling.jobs.applyTemplate(by, body(bodies.apply, request.body)),
  ),
  ...jobRoutes('callDeviceSettings', 200, (request, by, { calling }) =>
    calling.jobs.changeSettings(by, body(bodies.settingsJob, request.body)),
  ),
  ...jobRoutes('dynamicDeviceSettings', 202, (request, by, { calling }) => {
    const { locationId, tags } = body(dynamicJob, request.body)
    for (const { familyOrModelDisplayName } of tags) checkedFamily(familyOrModelDisplayName)
    return calling.jobs.changeDynamic(by, locationId, tags)
  }),
  ...jobRoutes('rebuildPhones', 202, (request, by, { calling }) =>
    calling.jobs.rebuild(by, body(bodies.rebuild, request.body).locationId),
  ),
]
