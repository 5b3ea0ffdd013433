// The simulator alone: `npm run sim`.
import { appClient } from './oauth/clients.ts'
import { Simulator } from './simulator.ts'

const portOf = (name: string, usual: number): number => {
  const text = process.env[name] ?? String(usual)
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${name} must be a port number, not "${text}"`)
  }
  return port
}

const appOrigin = `http://localhost:${portOf('PORT', 5173)}`
/** The address at which people open the app, if it is not local: behind a proxy with https. */
const publicOrigin = process.env['PUBLIC_ORIGIN']
const secret = process.env['SIM_CLIENT_SECRET']
const simulator = await Simulator.start({
  port: portOf('SIM_PORT', 5174),
  activity: 'office',
  clients: [appClient([appOrigin, ...(publicOrigin ? [publicOrigin] : [])], secret)],
})
console.log(`simulator ready ${simulator.origin}/v1`)

let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isStopping) process.exit(1)
    isStopping = true
    void simulator.close()
  })
}
