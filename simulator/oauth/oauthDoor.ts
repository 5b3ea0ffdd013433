// All OAuth endpoints as one function from Request to Response.
import type Provider from 'oidc-provider'
import type { World } from '../model/types.ts'
import type { OAuthClient } from './clients.ts'
import { DevicePolls } from './devicePolls.ts'
import { toProvider, toWebex } from './dialect.ts'
import { runNodeHandler } from './koaBridge.ts'
import { oauthPaths } from './paths.ts'
import { createProvider } from './provider.ts'
import { signInApp } from './signIn.ts'
import type { TokenStore } from './tokenStore.ts'

export type OAuthParts = {
  origin: string
  clients: readonly OAuthClient[]
  store: TokenStore
  world: () => World
  /** A bug of ours or of oidc-provider, for the log. */
  onBug: (error: unknown) => void
}

export type OAuthDoor = (request: Request) => Promise<Response>

function logged(provider: Provider, onBug: (error: unknown) => void): Provider {
  provider.on('server_error', (_ctx, error) => onBug(error))
  return provider
}

export function oauthDoor(parts: OAuthParts): OAuthDoor {
  const provider = logged(createProvider(parts), parts.onBug)
  const handler = provider.callback()
  const signIn = signInApp(provider, parts.world, parts.onBug)
  // By the wall clock: advancing the simulator's must not make a fast poller look slow.
  const devicePolls = new DevicePolls(() => Date.now())
  const { clients, store } = parts

  return async (request) => {
    const path = new URL(request.url).pathname
    if (path.startsWith(`${oauthPaths.signIn}/`)) return signIn.fetch(request)
    const translated = await toProvider(request, { clients, store, devicePolls })
    if (translated instanceof Response) return translated
    return toWebex(path, await runNodeHandler(handler, translated), store)
  }
}
