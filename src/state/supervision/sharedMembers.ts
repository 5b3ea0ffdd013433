// The one member watch that all screens of a session share. It polls while a screen uses it and
// keeps its state for some minutes afterwards. Loaded on demand.
import type { PersonId } from '../../domain/brand.ts'
import type { Cancel } from '../../lib/clock.ts'
import { random } from '../../lib/random.ts'
import type { WebexClient } from '../../webex/client.ts'
import { createMembersResource } from '../../webex/resources/members.ts'
import { isOfDisplay } from '../session/scopes.ts'
import type { Cordboard } from '../useCordboard.ts'
import { KEPT_MS } from './createKnownMembers.ts'
import type { MemberTabs } from './createMemberTabs.ts'
import { createMemberTabs } from './createMemberTabs.ts'

/** The shared member watch, for one screen. */
export type SharedMembers = Omit<MemberTabs, 'watch' | 'start' | 'forget'> & {
  /** The members that a screen shows: they are polled while it uses the watch. */
  show(screen: symbol, members: readonly PersonId[]): void
  /** @returns a function for when the screen closes. */
  use(screen: symbol): Cancel
}

type Parts = Pick<
  Cordboard,
  'client' | 'browser' | 'channel' | 'clock' | 'calls' | 'runtime' | 'session' | 'config' | 'news'
>

const shared = new WeakMap<WebexClient, SharedMembers>()

/** The same watch until the session ends. @param requestsPerMinute the initial budget. */
export function sharedMembersOf(parts: Parts, requestsPerMinute: number): SharedMembers {
  const { client, session } = parts
  const before = shared.get(client)
  if (before) return before
  const { members, end } = createSharedMembers(parts, requestsPerMinute)
  shared.set(client, members)
  const cancelEnded = session.onEnded(() => {
    cancelEnded()
    shared.delete(client)
    end()
  })
  return members
}

/** A display has no phone, whose stream it could hear. */
function holdStream({ client, session, config, clock, news, runtime }: Parts): Cancel {
  const state = session.store.getState()
  const isDisplay = 'scopes' in state && isOfDisplay(state.scopes, config.oauth.scopes)
  let isOver = false
  let stop: Cancel | undefined
  async function begin() {
    const { liveOrganization } = await import('../events/liveCalls.ts')
    if (!isOver) stop = liveOrganization({ client, session, clock, news })
  }
  if (isDisplay) begin().catch((error: unknown) => runtime.report(error, 'members'))
  return () => {
    isOver = true
    stop?.()
  }
}

function createSharedMembers(
  parts: Parts,
  requestsPerMinute: number,
): { readonly members: SharedMembers; readonly end: Cancel } {
  const { client, browser, channel, clock, calls, runtime, config, news } = parts
  const tabs = createMemberTabs({
    members: createMembersResource(client),
    browser,
    clock,
    channel,
    chance: random(),
    report: (error) => runtime.report(error, 'members'),
    cloudNow: () => calls.cloudNow(),
    requestsPerMinute,
    ...(config.events && { news, whileLeading: () => holdStream(parts) }),
  })
  const shows = new Map<symbol, readonly PersonId[]>()
  const users = new Set<symbol>()
  let stop: Cancel | undefined
  let cancelNext: Cancel = () => {}

  function watchAll() {
    const [first, ...others] = shows.values()
    // The members of the last screen keep their data.
    if (first) tabs.watch(others.length === 0 ? first : [...new Set([first, ...others].flat())])
  }

  function pause() {
    stop?.()
    stop = undefined
    cancelNext = clock.after(KEPT_MS, () => tabs.forget())
  }

  return {
    members: {
      store: tabs.store,
      follow: tabs.follow,
      oldestAskedAt: tabs.oldestAskedAt,
      hurry: tabs.hurry,
      setBudget: tabs.setBudget,
      show(screen, members) {
        shows.set(screen, members)
        watchAll()
      },
      use(screen) {
        users.add(screen)
        cancelNext()
        stop ??= tabs.start()
        return () => {
          users.delete(screen)
          shows.delete(screen)
          watchAll()
          // The next screen may open right now.
          if (users.size === 0) cancelNext = clock.after(0, pause)
        }
      },
    },
    end() {
      cancelNext()
      stop?.()
      stop = undefined
      tabs.forget()
    },
  }
}
