// Cisco's own SDK in Node. Since it includes meetings, the package `webex` itself needs a browser, so
// it is assembled from its parts, as its own entry does.
import type { PublicClient, Setting } from './client.ts'
import { webexCases, type WebexSdk } from './webexCases.ts'

const parts = ['people', 'messages', 'memberships', 'rooms', 'webhooks']

function sdkOf({ base, token, load }: Setting): WebexSdk {
  process.env['HYDRA_SERVICE_URL'] = base
  // The catalog of Cisco's internal services: not needed here, and no outside host may be contacted.
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
