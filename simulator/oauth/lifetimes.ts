// Lifetimes of codes and tokens, in seconds (docs/webex/facts.md 1.3, 1.7).

export const lifetimes = {
  accessToken: 1_209_599,
  refreshToken: 7_775_999,
  authorizationCode: 300,
  deviceCode: 300,
  /** Between polls of the device grant. */
  deviceInterval: 2,
  signInPage: 3600,
  browserSession: 14 * 24 * 3600,
} as const

/**
 * The default lifetime of `/sim/tokens`: that of a personal access token (docs/webex/facts.md 1.8).
 */
export const personalTokenSeconds = 12 * 3600
