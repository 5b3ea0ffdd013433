// Messaging put together: spaces, teams, messages, files, cards and tabs.
import type { CloudEvent } from '../events/eventTypes.ts'
import { sparkId } from '../ids.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { Organisation, Random, SimTime } from '../types.ts'
import { createCards } from './cards.ts'
import { EventLog } from './eventLog.ts'
import { Files } from './files.ts'
import { createMemberships } from './memberships.ts'
import { createMessages } from './messages.ts'
import { createRooms } from './rooms.ts'
import { furnish, type SpaceSizes } from './seeding.ts'
import type { SpaceParts } from './spaceParts.ts'
import { SpaceStore } from './spaceStore.ts'
import type { Messaging } from './spaceTypes.ts'
import { createTabs } from './tabs.ts'
import { createTeams } from './teams.ts'

export type MessagingOptions = {
  readonly organisation: Organisation
  readonly time: SimTime
  readonly random: Random
  readonly publish?: (event: CloudEvent) => void
  /** Of the API, for the addresses of files. */
  readonly apiBase?: string
  /** How many spaces and messages there are at first; default: none. */
  readonly sizes?: SpaceSizes
}

/** Where `npm start` and `npm run sim` serve it. */
const usualBase = 'http://localhost:5174/v1'

export function createMessaging(options: MessagingOptions): Messaging & { parts: SpaceParts } {
  const { organisation, time, random, publish = () => undefined } = options
  const newId = (type: string) => () => sparkId(type, randomUuid(random))
  const parts: SpaceParts = {
    organisation,
    store: new SpaceStore(random),
    files: new Files(newId('CONTENT')),
    log: new EventLog(newId('EVENT'), organisation.id),
    now: () => time.now(),
    publish,
    apiBase: options.apiBase ?? usualBase,
  }
  furnish(parts, random, options.sizes ?? { spaces: 0, messages: 0 })
  return {
    parts,
    rooms: createRooms(parts),
    memberships: createMemberships(parts),
    teams: createTeams(parts),
    messages: createMessages(parts),
    cards: createCards(parts),
    tabs: createTabs(parts),
    files: {
      find(of, id) {
        const { upload, space } = parts.files.find(id)
        if (space.memberships.has(of.id)) return upload
        throw new Refusal(404, 'Could not find a content with the provided ID.')
      },
    },
    events: {
      list: (of, ofAnybody) => parts.log.list(of, ofAnybody),
      find: (of, ofAnybody, id) => parts.log.find(of, ofAnybody, id),
    },
  }
}
