// The list of ended sign-ins, shared through Redis by instances that have no common folder.
import type { Redis, RedisClient } from '../redis/redis.ts'
import type { OwnSignedOutList, SignedOutList } from './signedOut.ts'

const keyOf = (signIn: string) => `cordboard:signed-out:${signIn}`

/**
 * Adds to the own list the sign-ins that ended at other instances. While Redis is away those
 * still pass, so that nobody's calls depend on it, and the sign-outs of this instance wait.
 *
 * @param own the list of this instance; its entries from before are sent to Redis, too.
 */
export function shareSignedOut(own: OwnSignedOutList, redis: Redis): SignedOutList {
  const untold = new Map(own.entries())

  const write = (client: RedisClient, signIn: string, until: number) =>
    client.set(keyOf(signIn), '1', { expiration: { type: 'PXAT', value: until } })

  redis.eachSession(async ({ client }) => {
    const told = [...untold]
    await Promise.all(told.map(([signIn, until]) => write(client, signIn, until)))
    for (const [signIn] of told) untold.delete(signIn)
  })

  return {
    async has(signIn) {
      if (await own.has(signIn)) return true
      return redis
        .ask((client) => client.exists(keyOf(signIn)))
        .then(
          (count) => count > 0,
          () => false,
        )
    },
    async add(signIn, until) {
      try {
        await redis.ask((client) => write(client, signIn, until))
      } catch {
        untold.set(signIn, until)
      }
      await own.add(signIn, until)
    },
  }
}
