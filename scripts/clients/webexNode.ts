// Cisco's own SDK in Node. The package `webex` itself wants a browser since its meetings do, so it is
// put together of its parts, as its own entry does.
import type { PublicClient, Setting } from './client.ts'
import { webexCases, type WebexSdk } from './webexCases.ts'

const parts = ['people', 'messages', 'memberships', 'rooms', 'webhooks']

function sdkOf({ base, token, load }: Setting): WebexSdk {
  process.env['HYDRA_SERVICE_URL'] = base
  // The catalog of Cisco's inner services: nothing here needs it, and nobody outside is to be asked.
  process.env['U2C_SERVICE_URL'] = `${base}/u2c`
  const { default: Core } = load('@webex/webex-core') as {
    default: new (options: object) => WebexSdk
  }
  for (const part of ['authorization-node', 'logger', ...parts]) load(`@webex/plugin-${part}`)
  return new Core({ config: { logger: { level: 'silent' } }, credentials: { access_token: token } })
}

export const webexNode: PublicClient = {
  name: 'webex in Node',
  packages: { webex: '3.12.0' },
  cases(setting) {
    const webex = sdkOf(setting)
    return Object.fromEntries(
      Object.entries(webexCases).map(([what, run]) => [what, () => run(webex, setting)]),
    )
  },
}
