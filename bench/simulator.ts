// What the simulator costs: building a large organisation, and a list request in it.
import { createWorld } from '../simulator/model/world.ts'
import type { Row } from './table.ts'
import { medianMs } from './table.ts'

export function simulator(): readonly Row[] {
  const start = performance.now()
  const world = createWorld({ seed: 1, members: 10_000, activity: 'off' }, () => 0)
  const built = performance.now() - start
  const { members } = world.organisation
  const able = members.filter((member) => member.hasCallingLicence && member.endpoints.length > 0)
  for (let pair = 0; pair < 2_000; pair++) {
    const [caller, callee] = [able[2 * pair], able[2 * pair + 1]]
    if (caller && callee) world.calls.ring(callee.email, caller.email)
  }
  let turn = 0
  const asking = () => {
    const member = able[turn++ % 4_000]
    if (member) world.calls.list(member.id)
  }
  const rows = [
    { what: 'an organisation of 10 000 members', ms: built },
    { what: 'a list of calls, 10 000 members, 2 000 calls', ms: medianMs(asking, 2_000) },
    {
      what: 'a search by name, 10 000 members',
      ms: medianMs(() => void world.organisation.searchByName('ma'), 500),
    },
  ]
  world.stop()
  return rows
}
