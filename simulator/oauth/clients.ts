// The integrations that the simulator knows, as developer.webex.com would list them.

export type OAuthClient = {
  clientId: string
  clientSecret: string
  /** Must match exactly, without a trailing slash (docs/webex/facts.md 1.2). */
  redirectUris: readonly string[]
}

export const simulatorClientId = 'cordboard-simulator'

/** Not secret: it only gives access to a simulator on one's own machine. */
export const simulatorClientSecret = 'simulator-only-0c1d4f2b9ae84d6c'

export const redirectPath = '/callback'

/** The app's own integration. @param origins that serve the app, `http://localhost:5173`. */
export function appClient(
  origins: readonly string[],
  clientSecret: string = simulatorClientSecret,
): OAuthClient {
  const redirectUris = origins.map((origin) => `${origin}${redirectPath}`)
  return { clientId: simulatorClientId, clientSecret, redirectUris }
}
