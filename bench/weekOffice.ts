// An office and the app's server in this process, by a clock that moves only when told to: a week
// of theirs passes in step with a week of the page.
import { randomBytes } from 'node:crypto'
import { Sim } from '../e2e/sim.ts'
import { freePort } from '../scripts/freePort.ts'
import { root } from '../scripts/processes.ts'
import type { Environment } from '../server/environment.ts'
import { readEnvironment } from '../server/environment.ts'
import { readFiles } from '../server/files.ts'
import { signedOutInMemory } from '../server/relay/signedOut.ts'
import type { Running } from '../server/serve.ts'
import { startServer } from '../server/serve.ts'
import { appClient, simulatorClientId, simulatorClientSecret } from '../simulator/oauth/clients.ts'
import { Simulator } from '../simulator/simulator.ts'
import type { Answers } from './weekPage.ts'

export type WeekOffice = {
  readonly appUrl: string
  readonly sim: Sim
  /** The ids of the queues that the wall watches. */
  readonly queues: readonly string[]
  now(): number
  /** People come to work, or go home: calls end, and the cloud begins anew. */
  open(isBusy: boolean): Promise<void>
  advance(ms: number): void
  /** What Webex would say of calls now, where it is not what it was when last asked. */
  changedAnswers(): Answers
  stopServer(): Promise<void>
  startServer(): Promise<void>
  close(): Promise<void>
}

const MEMBERS = 50
/** A quarter of the usual: a week of the usual is two hours of a processor. */
const WALL_REQUESTS_PER_MINUTE = '30'
/** Webex's live 14 days: in a week none would be renewed. */
const TOKENS_LIVE_S = 4 * 3_600

/** The cloud's token endpoint, with tokens that live for hours. */
const shortLived: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>
  const isToken = 'expires_in' in body
  return Response.json(isToken ? { ...body, expires_in: TOKENS_LIVE_S } : body, {
    status: response.status,
  })
}

function serve(environment: Environment): Promise<Running> {
  const files = readFiles(`${root}/dist`)
  return startServer({
    environment,
    keys: [key],
    signedOut: signedOutInMemory(),
    send: shortLived,
    page: (context) => files.answer(context),
  })
}

const key = randomBytes(32)

/** @param at when its clock begins, ms. */
export async function openWeekOffice(at: number): Promise<WeekOffice> {
  const port = await freePort()
  const appUrl = `http://localhost:${port}`
  let begun = at
  const options = { members: MEMBERS, activity: 'office', clockNow: () => begun } as const
  const simulator = await Simulator.start({ ...options, clients: [appClient([appUrl])] })
  const now = () => simulator.world.time.now()
  // The server tells the page its time (/healthz).
  const realNow = Date.now
  Date.now = now
  const environment = readEnvironment(
    { PORT: String(port), SIM_PORT: new URL(simulator.origin).port, WALL_REQUESTS_PER_MINUTE },
    { clientId: simulatorClientId, clientSecret: simulatorClientSecret },
  )
  const sim = new Sim(simulator.origin)
  let server: Running | undefined = await serve(environment)
  let lastSent = new Map<string, string>()
  const stopServer = async () => {
    await server?.close()
    server = undefined
  }
  const open = async (isBusy: boolean) => {
    begun = now()
    simulator.reset({ members: MEMBERS, activity: isBusy ? 'office' : 'off' })
    // Waiting is done by the page, on its own clock.
    await sim.cloud({ latencyMs: [0, 0], readLagMs: [0, 800] })
    lastSent = new Map()
  }
  await open(true)
  return {
    appUrl,
    sim,
    queues: simulator.world.queues.all.map(({ id }) => id),
    now,
    open,
    advance: (ms) => simulator.world.time.advance(ms),
    changedAnswers() {
      const { organisation, calls } = simulator.world
      const changed: Record<string, string> = {}
      for (const { id, email, hasCallingLicence } of organisation.members) {
        if (!hasCallingLicence) continue
        const body = JSON.stringify({ items: calls.list(id) })
        if (lastSent.get(id) === body) continue
        lastSent.set(id, body)
        changed[`/v1/telephony/calls/members/${id}/calls`] = body
        if (email === SUPERVISOR) changed['/v1/telephony/calls'] = body
      }
      return changed
    },
    stopServer,
    async startServer() {
      server ??= await serve(environment)
    },
    async close() {
      Date.now = realNow
      await stopServer()
      await simulator.close()
    },
  }
}

/** Whose wall it is. */
export const SUPERVISOR = 'ana.ruiz@cordboard.example'
