// Starts the app's server on a port and tells how to stop it.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { AppOptions } from './app.ts'
import { createApp } from './app.ts'

export type Running = { readonly port: number; close(): Promise<void> }

/** Rejects where the port is taken (`EADDRINUSE`). */
export function startServer(options: Omit<AppOptions, 'addressOf'>): Promise<Running> {
  const { port, host } = options.environment
  const app = createApp({
    ...options,
    addressOf: (context) => getConnInfo(context).remote.address ?? 'unknown',
  })
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (info: AddressInfo) =>
      resolve({ port: info.port, close: () => close(server) }),
    ) as Server
    server.once('error', reject)
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    // Kept-alive connections of browsers would hold it open for minutes.
    server.closeAllConnections()
  })
}
