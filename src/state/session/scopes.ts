// Permissions: what was granted against what is needed (docs/webex/facts.md 1.10).

/** `display`: a screen on a wall, which reads and does nothing else. */
export type Role = 'user' | 'supervisor' | 'admin' | 'display'

/** Of a pasted token nobody tells us. */
export type Scopes = readonly string[] | 'unknown'

/** The scopes that each role asks for, from the configuration. */
export type ScopesByRole = Readonly<Record<Role, readonly string[]>>

/** Those of `needed` that were not granted; none where nobody knows: trying will tell. */
export function missingScopes(granted: Scopes, needed: readonly string[]): readonly string[] {
  if (granted === 'unknown') return []
  return needed.filter((scope) => !granted.includes(scope))
}

/** Whether a token may do no more than a display does: whoever holds it is one. */
export const isOfDisplay = (granted: Scopes, { display }: ScopesByRole): boolean =>
  granted !== 'unknown' &&
  granted.includes('spark-admin:calls_read') &&
  granted.every((scope) => display.includes(scope))

/** OAuth's list in one string (RFC 6749 3.3). */
export function parseScopes(text: string | null | undefined): Scopes {
  const scopes = (text ?? '').split(' ').filter((scope) => scope !== '')
  return scopes.length > 0 ? [...new Set(scopes)] : 'unknown'
}
