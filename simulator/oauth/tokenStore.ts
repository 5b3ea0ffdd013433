// All tokens, codes, grants and sessions, in memory, for oidc-provider and for `/v1`. Expiry follows the
// simulator's clock; oidc-provider compares with the wall clock, so the times that it gets are
// converted.
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import { lifetimes } from './lifetimes.ts'
import { unseal, type SealedGrant } from './sealedRefresh.ts'
import { opaquePartOf } from './tokenShape.ts'

type Entry = { model: string; id: string; payload: AdapterPayload; expiresAt: number }

export type AccessGrant = { personId: string; clientId: string; scopes: readonly string[] }
export type Authorization = AccessGrant & {
  id: string
  type: 'refresh' | 'access'
  issuedAt: number
}

const purgeEvery = 1000
const types = { RefreshToken: 'refresh', AccessToken: 'access' } as const

export class TokenStore {
  readonly #now: () => number
  readonly #entries = new Map<string, Entry>()
  /** Revoked grants, whose sealed refresh tokens must stay invalid. */
  readonly #revoked = new Set<string>()
  #writes = 0

  /** @param now the simulator's clock, ms. */
  constructor(now: () => number) {
    this.#now = now
  }

  readonly adapter: AdapterFactory = (model): Adapter => {
    const find = (matches: (entry: Entry) => boolean) =>
      Promise.resolve(this.#payload(this.#live().find((e) => e.model === model && matches(e))))
    return {
      upsert: (id, payload, expiresIn) => Promise.resolve(this.put(model, id, payload, expiresIn)),
      find: (id) => Promise.resolve(this.find(model, id)),
      findByUid: (uid) => find((entry) => entry.payload.uid === uid),
      findByUserCode: (code) => find((entry) => entry.payload.userCode === code),
      consume: (id) => Promise.resolve(this.#consume(model, id)),
      destroy: (id) => Promise.resolve(this.#destroy(model, id)),
      revokeByGrantId: (grantId) => Promise.resolve(this.revokeGrant(grantId)),
    }
  }

  /** @param expiresIn seconds; missing: a refresh token's life. */
  put(model: string, id: string, payload: AdapterPayload, expiresIn?: number): void {
    this.#writes += 1
    if (this.#writes % purgeEvery === 0) this.#purge()
    const expiresAt = this.#now() + (expiresIn ?? lifetimes.refreshToken) * 1000
    this.#entries.set(`${model}:${id}`, { model, id, payload, expiresAt })
  }

  find(model: string, id: string): AdapterPayload | undefined {
    const entry = this.#entries.get(`${model}:${id}`)
    if (!entry && model === 'RefreshToken') return this.#restore(id)
    return entry && entry.expiresAt > this.#now() ? this.#payload(entry) : undefined
  }

  /** The person of an access token; `undefined`: unknown, expired or revoked. */
  accessGrant(token: string): (AccessGrant & { expiresAt: number }) | undefined {
    const payload = this.find('AccessToken', token)
    const { expiresAt = 0 } = this.#entries.get(`AccessToken:${token}`) ?? {}
    return payload && { ...grantOf(payload), expiresAt }
  }

  /** docs/webex/facts.md 1.5: the 90 days of a refresh token start again with each use. */
  renewed(refreshToken: string): void {
    const token = this.#entries.get(`RefreshToken:${refreshToken}`)
    const grant = this.#entries.get(`Grant:${token?.payload.grantId}`)
    const expiresAt = this.#now() + lifetimes.refreshToken * 1000
    for (const entry of [token, grant]) if (entry) entry.expiresAt = expiresAt
  }

  /** A person's active grants. */
  authorizationsOf(personId: string): Authorization[] {
    return this.#live().flatMap((entry) => {
      const type = entry.model in types ? types[entry.model as keyof typeof types] : undefined
      if (type === undefined || entry.payload.accountId !== personId) return []
      const issuedAt = (entry.payload.iat ?? 0) * 1000
      return [{ ...grantOf(entry.payload), id: entry.payload.grantId ?? entry.id, type, issuedAt }]
    })
  }

  /** Ends a grant with every token under it. */
  revokeGrant(grantId: string): void {
    this.#revoked.add(grantId)
    for (const [key, { model, id, payload }] of this.#entries) {
      if (payload.grantId === grantId || (model === 'Grant' && id === grantId)) {
        this.#entries.delete(key)
      }
    }
  }

  #consume(model: string, id: string): void {
    const entry = this.#entries.get(`${model}:${id}`)
    if (entry) entry.payload = { ...entry.payload, consumed: true }
  }

  #destroy(model: string, id: string): void {
    const entry = this.#entries.get(`${model}:${id}`)
    if (model === 'RefreshToken' && entry?.payload.grantId) this.#revoked.add(entry.payload.grantId)
    this.#entries.delete(`${model}:${id}`)
  }

  #live(): Entry[] {
    return [...this.#entries.values()].filter((entry) => entry.expiresAt > this.#now())
  }

  #purge(): void {
    const now = this.#now()
    for (const [key, entry] of this.#entries) if (entry.expiresAt <= now) this.#entries.delete(key)
  }

  /** The payload with its expiry converted to the wall clock: the remaining time is the same. */
  #payload(entry: Entry | undefined): AdapterPayload | undefined {
    if (!entry) return undefined
    const left = Math.ceil((entry.expiresAt - this.#now()) / 1000)
    return { ...entry.payload, exp: Math.floor(Date.now() / 1000) + left }
  }

  /** A refresh token from before a restart restores its grant. */
  #restore(token: string): AdapterPayload | undefined {
    const sealed = unseal(opaquePartOf(token))
    if (!sealed || this.#revoked.has(sealed.grantId)) return undefined
    this.put('Grant', sealed.grantId, grantPayload(sealed))
    this.put('RefreshToken', token, refreshPayload(sealed, token))
    return this.find('RefreshToken', token)
  }
}

function grantOf(payload: AdapterPayload): AccessGrant {
  const scopes = (payload.scope ?? '').split(' ').filter((scope) => scope !== '')
  return { personId: payload.accountId ?? '', clientId: payload.clientId ?? '', scopes }
}

const seconds = () => Math.floor(Date.now() / 1000)

function grantPayload({ personId, clientId, grantId, scope }: SealedGrant): AdapterPayload {
  const kind = 'Grant'
  return { kind, jti: grantId, iat: seconds(), accountId: personId, clientId, openid: { scope } }
}

function refreshPayload(sealed: SealedGrant, token: string): AdapterPayload {
  const { personId, clientId, grantId, scope } = sealed
  const [kind, gty] = ['RefreshToken', 'authorization_code']
  return { kind, jti: token, iat: seconds(), accountId: personId, clientId, grantId, scope, gty }
}
