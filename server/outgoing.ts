// The server's connections to Webex: direct, or through the proxy in the environment.
import { EnvHttpProxyAgent, fetch as proxiedFetch } from 'undici'

const proxyVariables = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const

/**
 * `fetch` that follows `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`; Node's own does so only from
 * version 24 on. Certificates of a private authority come from `NODE_EXTRA_CA_CERTS`, which Node
 * reads at its start.
 * @throws if a variable is not the URL of a proxy; the message contains only the variable's name.
 */
export function createSend(env: Readonly<Record<string, string | undefined>>): typeof fetch {
  const used = proxyVariables.filter((name) => env[name])
  if (used.length === 0) return fetch
  for (const name of used) {
    const url = env[name] ?? ''
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      throw new Error(`${name} must be a URL like http://proxy.example.com:3128`)
    }
  }
  const listed = env['NO_PROXY'] ?? env['no_proxy'] ?? ''
  // The simulator is on this machine, which no proxy could reach.
  const noProxy = [listed, 'localhost', '127.0.0.1'].filter((part) => part !== '').join(',')
  const httpProxy = env['HTTP_PROXY'] || env['http_proxy']
  const httpsProxy = env['HTTPS_PROXY'] || env['https_proxy'] || httpProxy
  const dispatcher = new EnvHttpProxyAgent({
    noProxy,
    ...(httpProxy && { httpProxy }),
    ...(httpsProxy && { httpsProxy }),
  })
  // The two packages declare the same standard with their own types.
  const send = proxiedFetch as unknown as (input: unknown, init: unknown) => Promise<Response>
  return (input, init) => send(input, { ...init, dispatcher })
}
