// Who answers a queue: nothing but their own settings says so.
import type { Sim, SimPerson } from './sim.ts'

/** The first person for whom it holds. @throws if there is none. */
export async function personWith(
  sim: Sim,
  holds: (queues: readonly string[], person: SimPerson) => boolean,
): Promise<SimPerson> {
  for (const person of await sim.people()) {
    const authorization = `Bearer ${await sim.token(person.email)}`
    const url = `${sim.origin}/v1/telephony/config/people/me/settings/queues`
    const answer = await fetch(url, { headers: { authorization } })
    if (!answer.ok) continue
    const { queues } = (await answer.json()) as { queues: { id: string }[] }
    const ids = queues.map(({ id }) => id)
    if (person.roles.length === 1 && holds(ids, person)) return person
  }
  throw new Error('nobody')
}
