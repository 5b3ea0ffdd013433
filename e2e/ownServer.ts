// The app's server on a port that it keeps while it goes away and comes back.
import { fileURLToPath } from 'node:url'
import { readEnvironment } from '../server/environment.ts'
import { readFiles } from '../server/files.ts'
import { createSeal } from '../server/relay/sealing.ts'
import type { Running } from '../server/serve.ts'
import { startServer } from '../server/serve.ts'
import { freePort } from './office.ts'

const clientIdOfSimulator = 'cordboard-simulator'

/** Here and not in a process of its own: what takes part of a second there takes ten. */
export async function serverThatRestarts(simUrl: string) {
  const port = await freePort()
  const environment = readEnvironment(
    { PORT: String(port), SIM_PORT: new URL(simUrl).port },
    { clientId: clientIdOfSimulator, clientSecret: 'e2e-secret' },
  )
  const files = readFiles(fileURLToPath(new URL('../dist', import.meta.url)))
  const seal = createSeal(['5'.repeat(64)])
  let running: Running | undefined
  return {
    url: environment.publicOrigin,
    async start(): Promise<void> {
      running = await startServer({
        environment,
        seal,
        send: fetch,
        page: (context) => files.answer(context),
      })
    },
    async stop(): Promise<void> {
      await running?.close()
      running = undefined
    },
  }
}
