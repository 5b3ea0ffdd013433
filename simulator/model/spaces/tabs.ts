// Web pages that a room shows as tabs (docs/webex/everyday.md 9).
import type { WireRoomTab, WireRoomTabRequest } from '../../../wire/team.ts'
import { Refusal } from '../refusal.ts'
import type { Member } from '../types.ts'
import { membershipOf, moment, requireSay, type SpaceParts } from './spaceParts.ts'
import type { Messaging, Space } from './spaceTypes.ts'

/** @throws Refusal 400 */
function requireSecure({ contentUrl }: WireRoomTabRequest): void {
  if (URL.canParse(contentUrl) && new URL(contentUrl).protocol === 'https:') return
  throw new Refusal(400, 'contentUrl: must be an address that begins with https://.')
}

/** The space in which the person may change tabs. @throws Refusal 403, 404 */
function spaceToChange(parts: SpaceParts, by: Member, roomId: string): Space {
  if (by.isBot) throw new Refusal(403, 'Bots cannot change the tabs of rooms.')
  const { space, own } = membershipOf(parts, by, roomId)
  requireSay(space, own)
  return space
}

function located({ store }: SpaceParts, of: Member, id: string) {
  for (const space of store.spacesOf(of)) {
    const at = space.tabs.findIndex((tab) => tab.id === id)
    const tab = space.tabs[at]
    if (tab) return { space, tab, at }
  }
  throw new Refusal(404, 'Could not find a room tab with the provided ID.')
}

export function createTabs(parts: SpaceParts): Messaging['tabs'] {
  return {
    list: (of, roomId) => parts.store.spaceOf(of, roomId).tabs,
    find: (of, id) => located(parts, of, id).tab,
    create(by, { roomId, contentUrl, displayName }) {
      const space = spaceToChange(parts, by, roomId)
      requireSecure({ roomId, contentUrl, displayName })
      const tab: WireRoomTab = {
        id: parts.store.newId('ROOM_TAB'),
        roomId,
        roomType: space.type,
        displayName,
        contentUrl,
        creatorId: by.id,
        created: moment(parts.now()),
      }
      space.tabs.push(tab)
      return tab
    },
    change(by, id, asked) {
      const { space, tab, at } = located(parts, by, id)
      spaceToChange(parts, by, space.id)
      if (asked.roomId !== space.id) throw new Refusal(400, 'roomId: the tab is in another room.')
      requireSecure(asked)
      const { contentUrl, displayName } = asked
      const changed = { ...tab, contentUrl, displayName }
      space.tabs[at] = changed
      return changed
    },
    remove(by, id) {
      const { space, at } = located(parts, by, id)
      spaceToChange(parts, by, space.id)
      space.tabs.splice(at, 1)
    },
  }
}
