// A quiet, fast simulator and a small client for the tests beside it. Test code only.
import type { SimPeople, SimRequests } from '../control/types.ts'
import type { Simulator, SimulatorOptions } from '../simulator.ts'

export const stillOptions: SimulatorOptions = {
  activity: 'off',
  requestsPerMinute: Infinity,
  behaviour: { latencyMs: [0, 0], readLagMs: [0, 0], ownPhoneAfterMs: null, answerAfterMs: null },
}

export type Answer = { status: number; body: unknown; headers: Headers }

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const body = text === '' ? undefined : (JSON.parse(text) as unknown)
  return { status: response.status, body, headers: response.headers }
}

/** A request to `/v1` with a token; `body` is sent as JSON by default. */
export async function ask(
  simulator: Simulator,
  token: string | undefined,
  method: string,
  path: string,
  body?: unknown,
  contentType = 'application/json',
): Promise<Answer> {
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': contentType }),
  }
  const text = body === undefined ? null : JSON.stringify(body)
  return answerOf(await simulator.fetch(`/v1${path}`, { method, headers, body: text }))
}

/** A request to `/sim`. */
export async function control(
  simulator: Simulator,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const text = body === undefined ? null : JSON.stringify(body)
  return answerOf(await simulator.fetch(`/sim${path}`, { method, body: text }))
}

export async function people(simulator: Simulator): Promise<SimPeople['items']> {
  return ((await control(simulator, 'GET', '/people')).body as SimPeople).items
}

export async function journal(simulator: Simulator, since = 0): Promise<SimRequests['items']> {
  return ((await control(simulator, 'GET', `/requests?since=${since}`)).body as SimRequests).items
}

/** @throws if nobody has the address. */
export function personIdOf(simulator: Simulator, email: string): string {
  const member = simulator.world.organisation.memberByEmail(email)
  if (!member) throw new Error(`nobody has ${email}`)
  return member.id
}

/** A member with call control. */
export function licensedEmail(simulator: Simulator): string {
  const { members } = simulator.world.organisation
  const member = members.find((m) => m.hasCallingLicence && !m.roles.includes('administrator'))
  if (!member) throw new Error('nobody in this organisation has a calling licence')
  return member.email
}
