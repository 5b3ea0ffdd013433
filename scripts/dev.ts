// `npm run dev`: the same as `npm start` with hot reload. Vite runs behind our own server, so that
// `/oauth` and `/config.json` have the same origin here, too.
import { randomBytes } from 'node:crypto'
import { createServer as createHttpServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createServer as createVite } from 'vite'
import { createApp, ownPaths } from '../server/app.ts'
import { readEnvironment } from '../server/environment.ts'
import { createSend } from '../server/outgoing.ts'
import { keptKey, readServerKeys } from '../server/relay/keys.ts'
import { signedOutInMemory } from '../server/relay/signedOut.ts'
import { answering, assertFree, root, runProgram } from './processes.ts'

const secret = randomBytes(16).toString('hex')
const environment = readEnvironment(process.env, {
  clientId: 'cordboard-simulator',
  clientSecret: secret,
})
const simPort = process.env['SIM_PORT'] || '5174'
await assertFree(environment.port, 'PORT')

const app = createApp({
  environment,
  keys: environment.serverKeys ?? readServerKeys([keptKey(`${root}/.cordboard/server.key`)]),
  signedOut: signedOutInMemory(),
  send: createSend(process.env),
  clientOf: () => ({ address: '::1', isLocal: true, isProxied: false }),
  page: (context) => context.notFound(),
  isDevelopment: true,
})
const http = createHttpServer()
const vite = await createVite({
  root,
  appType: 'spa',
  server: { middlewareMode: true, hmr: { server: http } },
})
const ours = getRequestListener(app.fetch)
http.on('request', (request, response) => {
  const path = request.url ?? '/'
  if (ownPaths.test(path.replace(/[?#].*$/s, ''))) void ours(request, response)
  else vite.middlewares(request, response)
})

const simulator =
  environment.cloud === 'simulator'
    ? runProgram(
        'simulator/main.ts',
        {
          PORT: String(environment.port),
          SIM_PORT: simPort,
          SIM_CLIENT_SECRET: secret,
        },
        'ignore',
      )
    : undefined
if (simulator) await answering(`http://localhost:${simPort}/sim/health`, simulator)
http.listen(environment.port, 'localhost', () =>
  console.log(`ready http://localhost:${environment.port}`),
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    http.closeAllConnections()
    void Promise.all([vite.close(), simulator?.stop()]).then(() => process.exit(0))
  })
}
