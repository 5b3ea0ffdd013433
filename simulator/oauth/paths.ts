// Paths of Webex's OAuth endpoints (docs/webex/facts.md 1), and of the simulator's own pages.

export const oauthPaths = {
  authorize: '/v1/authorize',
  token: '/v1/access_token',
  deviceAuthorize: '/v1/device/authorize',
  deviceToken: '/v1/device/token',
  deviceVerify: '/v1/device/verify',
  signIn: '/v1/sign-in',
  /**
   * The legacy identity host's path; nothing is documented under `/v1` (docs/webex/facts.md 1.5).
   */
  revoke: '/idb/oauth2/v1/revoke',
  discovery: '/v1/.well-known/openid-configuration',
  keys: '/v1/verification',
  userInfo: '/v1/userinfo',
} as const

const exact: ReadonlySet<string> = new Set(Object.values(oauthPaths))
const prefixes = [oauthPaths.authorize, oauthPaths.deviceVerify, oauthPaths.signIn]

/** Whether a path belongs to OAuth and not to a REST resource. */
export const isOAuthPath = (path: string): boolean =>
  exact.has(path) || prefixes.some((prefix) => path.startsWith(`${prefix}/`))
