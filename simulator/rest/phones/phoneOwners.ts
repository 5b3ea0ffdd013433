// The devices of a person or a workspace in the call settings, hoteling, compression, and MAC addresses
// (docs/webex/facts.md 6).
import { parameter } from '../session/adminOnly.ts'
import { body } from '../bodies.ts'
import { phoneBodies as bodies } from './phoneBodies.ts'
import { done, phoneRoute } from './phoneRoute.ts'
import type { RestRequest, Route } from '../types.ts'

const person = '/people/{personId}/devices'
const workspace = '/workspaces/{workspaceId}/devices'
const personOf = (request: RestRequest) => parameter(request, 'personId')
const workspaceOf = (request: RestRequest) => parameter(request, 'workspaceId')

function compressionRoutes(path: string, ownerOf: (request: RestRequest) => string): Route[] {
  return [
    phoneRoute(`GET ${path}/settings`, (request, { calling }) => ({
      status: 200,
      body: { compression: calling.owners.compression(ownerOf(request)) },
    })),
    phoneRoute(`PUT ${path}/settings`, (request, { calling }) => {
      const { compression } = body(bodies.compression, request.body)
      calling.owners.setCompression(ownerOf(request), compression)
      return done()
    }),
  ]
}

export const phoneOwnerRoutes: Route[] = [
  ...compressionRoutes(person, personOf),
  ...compressionRoutes(workspace, workspaceOf),
  phoneRoute(`GET ${person}`, (request, { calling }) => ({
    status: 200,
    body: calling.owners.ofPerson(personOf(request)),
  })),
  phoneRoute(`GET ${person}/count`, (request, { calling }) => ({
    status: 200,
    body: calling.owners.count(personOf(request)),
  })),
  phoneRoute(`PUT ${person}/settings/hoteling`, (request, { calling }) => {
    const { hoteling } = body(bodies.personHoteling, request.body)
    calling.owners.setHoteling(personOf(request), hoteling)
    return done()
  }),
  phoneRoute(`GET ${workspace}`, (request, { calling }) => ({
    status: 200,
    body: calling.owners.ofWorkspace(workspaceOf(request)),
  })),
  phoneRoute(`PUT ${workspace}`, (request, { calling }) => {
    calling.owners.setHoteling(workspaceOf(request), body(bodies.hoteling, request.body))
    return done()
  }),
  phoneRoute('POST /devices/actions/validateMacs/invoke', (request, { calling }) => {
    const macStatus = calling.owners.validateMacs(body(bodies.macs, request.body).macs)
    const isFine = macStatus.every(({ state }) => state === 'AVAILABLE')
    return { status: 200, body: { status: isFine ? 'OK' : 'ERRORS', macStatus } }
  }),
]
