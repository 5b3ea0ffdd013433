// `npm start`: builds the app, then serves it. Also starts the simulator unless the environment has a
// real Webex integration. Prints one line once both answer.
import { randomBytes } from 'node:crypto'
import { build } from 'vite'
import type { Child } from './processes.ts'
import { answering, assertFree, root, runProgram, urlOf } from './processes.ts'

const port = process.env['PORT'] || '5173'
const simPort = process.env['SIM_PORT'] || '5174'
const host = (process.env['HOST'] || 'localhost').replace(/^\[(.*)\]$/, '$1')
const isSimulated = !process.env['WEBEX_CLIENT_ID']
const children: Child[] = []

async function stop(code: number): Promise<never> {
  await Promise.all(children.map((child) => child.stop()))
  process.exit(code)
}

async function start(): Promise<void> {
  await assertFree(Number(port), 'PORT', host)
  if (isSimulated) await assertFree(Number(simPort), 'SIM_PORT')
  await build({ root, logLevel: 'warn' })
  const secret = randomBytes(16).toString('hex')
  const env = { PORT: port, SIM_PORT: simPort, SIM_CLIENT_SECRET: secret }
  if (isSimulated) {
    const simulator = runProgram('simulator/main.ts', env, 'ignore')
    children.push(simulator)
    await answering(`http://localhost:${simPort}/sim/health`, simulator)
  }
  const server = runProgram('server/main.ts', env, 'ignore')
  children.push(server)
  await answering(`${urlOf(host, port)}/healthz`, server)
  for (const child of children) child.process.once('exit', () => void stop(1))
  console.log(`ready ${process.env['PUBLIC_ORIGIN'] || `http://localhost:${port}`}`)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0))
await start().catch(async (error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  await stop(1)
})
