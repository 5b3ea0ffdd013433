// The app's server as a process of its own.
import { fileURLToPath } from 'node:url'
import { readEnvironment } from './environment.ts'
import { readFiles } from './files.ts'
import { keptKey, readServerKeys } from './relay/keys.ts'
import { startServer } from './serve.ts'

// Who the embedded simulator knows us as; scripts/start.ts hands over what it was started with.
const simulatorClient = {
  clientId: process.env['SIM_CLIENT_ID'] ?? 'cordboard-simulator',
  clientSecret: process.env['SIM_CLIENT_SECRET'] ?? '',
}

try {
  const environment = readEnvironment(process.env, simulatorClient)
  const folder = fileURLToPath(new URL('../dist', import.meta.url))
  const keyFile = fileURLToPath(new URL('../.cordboard/cookie.key', import.meta.url))
  const files = readFiles(folder)
  const running = await startServer({
    environment,
    keys: readServerKeys(environment.cookieKeys ?? [keptKey(keyFile)]),
    send: fetch,
    page: (context) => files.answer(context),
  })
  console.log(`app http://localhost:${running.port}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.close().then(() => process.exit(0)))
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
