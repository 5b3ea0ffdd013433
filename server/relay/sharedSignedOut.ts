// The list of ended sign-ins, shared by instances that have no folder in common, through Redis.
import type { Redis, RedisClient } from '../redis/redis.ts'
import type { OwnSignedOutList, SignedOutList } from './signedOut.ts'

const keyOf = (signIn: string) => `cordboard:signed-out:${signIn}`

/**
 * What an instance knows itself counts always; Redis is asked for the others', and told. While
 * Redis is away, what it could not be told waits here, and sign-ins that ended elsewhere are still
 * taken for good: nobody's calls depend on Redis.
 *
 * @param own of this instance; what is on it from before is told, too.
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
