// Permissions: the granted ones against the needed ones (docs/webex/facts.md 1.10).

/** `display`: a wall display, which only reads. */
export type Role = 'user' | 'supervisor' | 'admin' | 'display'

/** Unknown for a pasted token. */
export type Scopes = readonly string[] | 'unknown'

/** The scopes that each role requests, from the configuration. */
export type ScopesByRole = Readonly<Record<Role, readonly string[]>>

/** Those of `needed` that were not granted; none if unknown: trying will show. */
export function missingScopes(granted: Scopes, needed: readonly string[]): readonly string[] {
  if (granted === 'unknown') return []
  return needed.filter((scope) => !granted.includes(scope))
}

/** Whether a token permits no more than a display's: its session is then a display. */
export const isOfDisplay = (granted: Scopes, { display }: ScopesByRole): boolean =>
  granted !== 'unknown' &&
  granted.includes('spark-admin:calls_read') &&
  granted.every((scope) => display.includes(scope))

/** OAuth's list in one string (RFC 6749 3.3). */
export function parseScopes(text: string | null | undefined): Scopes {
  const scopes = (text ?? '').split(' ').filter((scope) => scope !== '')
  return scopes.length > 0 ? [...new Set(scopes)] : 'unknown'
}
