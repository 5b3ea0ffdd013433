// What the API layer needs of the rest of the app, as ports.

/** Where tokens come from: the session. Both may reject when its server cannot be reached. */
export type TokenPort = {
  /** `undefined`: signed out. */
  current(): Promise<string | undefined>
  /** Asks for a fresh one after a 401; `undefined` where renewal is refused. */
  renewed(rejected: string): Promise<string | undefined>
  /** The scopes of the token, where they are known: tells a missing scope from other 403s. */
  granted?(): readonly string[] | undefined
}

/** In [0, 1). */
export type Random = () => number
