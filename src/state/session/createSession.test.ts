// The session: kept over reloads, renewed once for all tabs, ended in all of them.
import { beforeEach, describe, expect, it } from 'vitest'
import type { TestWorld } from './sessionForTests.ts'
import { adminScopes, createTestWorld, userScopes } from './sessionForTests.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const pasted = 'a-personal-access-token_cluster_org'

let world: TestWorld
beforeEach(() => {
  world = createTestWorld()
})

/** Tabs that are started together, and signed in by the server's cookie. */
async function signedInTabs(count: number) {
  world.server.hasCookie = true
  const tabs = Array.from({ length: count }, () => world.open())
  for (const { session } of tabs) session.start()
  await world.time.advance(2_000)
  return tabs as [ReturnType<TestWorld['open']>, ...ReturnType<TestWorld['open']>[]]
}

describe('at the start', () => {
  it('nobody is signed in where the server keeps nothing, and nothing else is asked', async () => {
    const { session, state } = world.open()
    session.start()
    expect(state()).toEqual({ is: 'starting' })
    const asked = session.token.current()
    await world.time.advance(100)
    expect(state()).toEqual({ is: 'signedOut', canResume: false })
    expect(await asked).toBeUndefined()
    expect(world.server.requests).toBe(1)
  })

  it('takes up the kept session, and whoever asks for a token meanwhile waits for it', async () => {
    world.server.hasCookie = true
    const { session, state } = world.open()
    session.start()
    const asked = session.token.current()
    await world.time.advance(200)
    expect(state()).toMatchObject({
      is: 'signedIn',
      kind: 'oauth',
      scopes: userScopes,
      missing: [],
    })
    expect(await asked).toBe('token-1')
    expect(session.token.granted?.()).toEqual(userScopes)
  })

  it('keeps the same id over a reload', async () => {
    const [first] = await signedInTabs(1)
    const reloaded = world.open()
    const stop = reloaded.session.start()
    await world.time.advance(500)
    expect(reloaded.state()).toMatchObject({ id: (first.state() as { id: string }).id })
    stop()
  })

  it('says that the server is away, and goes on by itself when the page wakes', async () => {
    world.server.hasCookie = true
    world.server.isAway = true
    const tab = world.open()
    tab.session.start()
    await world.time.advance(100)
    expect(tab.state()).toMatchObject({ failure: { is: 'serverAway' }, canResume: true })
    world.server.isAway = false
    tab.setVisible(true)
    await world.time.advance(200)
    expect(tab.state().is).toBe('signedIn')
  })

  it('goes on by itself where nobody touches the page, and never flickers meanwhile', async () => {
    world.server.hasCookie = true
    world.server.isAway = true
    const tab = world.open('/wall')
    tab.session.start()
    await world.time.advance(100)
    const seen = new Set<string>()
    tab.session.store.subscribe((state) => seen.add(state.is))
    await world.time.advance(60 * MINUTE)
    expect(seen).toEqual(new Set(['signedOut']))
    expect(world.server.requests).toBeLessThan(70)
    world.server.isAway = false
    await world.time.advance(MINUTE + 100)
    expect(seen).toEqual(new Set(['signedOut', 'signedIn']))
  })

  it('says that the kept session has ended where the server is back and refuses it', async () => {
    world.server.hasCookie = true
    world.server.isAway = true
    const tab = world.open('/wall')
    tab.session.start()
    await world.time.advance(100)
    world.server.isAway = false
    world.server.refusesRenewal = true
    await world.time.advance(MINUTE)
    expect(tab.state()).toMatchObject({ is: 'signedOut', failure: { is: 'sessionEnded' } })
    const { requests } = world.server
    await world.time.advance(DAY)
    expect(world.server.requests).toBe(requests)
  })
})

describe('a token that was confirmed elsewhere', () => {
  it('signs this browser in, all its tabs, and nobody is asked about permissions', async () => {
    const [tab, other] = [world.open('/wall'), world.open()]
    for (const { session } of [tab, other]) session.start()
    await world.time.advance(200)
    tab.session.enter({ access: 'of-the-display', kind: 'oauth', scopes: ['spark:people_read'] })
    await world.time.advance(200)
    for (const { state, session } of [tab, other]) {
      expect(state()).toMatchObject({ is: 'signedIn', missing: [] })
      expect(await session.token.current()).toBe('of-the-display')
    }
  })

  it('takes the place of a session whose renewal was refused', async () => {
    const [tab] = await signedInTabs(1)
    world.server.hasCookie = false
    void tab.session.token.renewed('token-1')
    await world.time.advance(1_000)
    expect(tab.state().is).toBe('renewalRefused')
    tab.session.enter({ access: 'new', kind: 'oauth', scopes: ['spark:people_read'] })
    expect(tab.state()).toMatchObject({ is: 'signedIn' })
    expect(tab.ended.times).toBe(1)
  })

  it('a refused session comes back when it is tried again and the server has thought better', async () => {
    const [tab] = await signedInTabs(1)
    world.server.refusesRenewal = true
    void tab.session.token.renewed('token-1')
    await world.time.advance(1_000)
    await Promise.all([tab.session.tryAgain(), world.time.advance(1_000)])
    expect(tab.state().is).toBe('renewalRefused')
    world.server.refusesRenewal = false
    await Promise.all([tab.session.tryAgain(), world.time.advance(1_000)])
    expect(tab.state().is).toBe('signedIn')
  })
})

describe('renewal', () => {
  it('happens five minutes before the end, once', async () => {
    const [tab] = await signedInTabs(1)
    await world.time.advance(14 * DAY - 6 * MINUTE)
    expect(world.server.renewals).toBe(1)
    await world.time.advance(2 * MINUTE)
    expect(world.server.renewals).toBe(2)
    expect(await tab.session.token.current()).toBe('token-2')
  })

  it('never spins, however short tokens live', async () => {
    world.server.lifetimeMs = 60_000
    await signedInTabs(1)
    await world.time.advance(10 * MINUTE)
    expect(world.server.renewals).toBeGreaterThan(10)
    expect(world.server.renewals).toBeLessThan(25)
    world.server.lifetimeMs = 0
    const before = world.server.renewals
    await world.time.advance(10 * MINUTE)
    expect(world.server.renewals - before).toBeLessThan(65)
  })

  it('happens once after a sleep over the end', async () => {
    const [tab] = await signedInTabs(1)
    world.sleep(20 * DAY)
    tab.setVisible(true)
    tab.setVisible(true)
    await world.time.advance(1_000)
    expect(world.server.renewals).toBe(2)
    expect(await tab.session.token.current()).toBe('token-2')
  })

  it('happens on demand where a request comes before the page has noticed that it slept', async () => {
    const [tab] = await signedInTabs(1)
    world.sleep(20 * DAY)
    const asked = Promise.all([tab.session.token.current(), tab.session.token.current()])
    await world.time.advance(1_000)
    expect(await asked).toEqual(['token-2', 'token-2'])
    expect(world.server.renewals).toBe(2)
  })

  it('happens once for twenty tabs: at the start, before the end, and after a 401', async () => {
    const tabs = await signedInTabs(20)
    const current = () => Promise.all(tabs.map(({ session }) => session.token.current()))
    expect(new Set(await current())).toEqual(new Set(['token-1']))
    await world.time.advance(14 * DAY - 4 * MINUTE)
    expect(new Set(await current())).toEqual(new Set(['token-2']))
    const renewed = Promise.all(tabs.map(({ session }) => session.token.renewed('token-2')))
    await world.time.advance(5_000)
    expect(new Set(await renewed)).toEqual(new Set(['token-3']))
    expect(world.server.renewals).toBe(3)
  })

  it('is shared by all requests of a tab that were rejected together', async () => {
    const [tab] = await signedInTabs(1)
    const all = Promise.all([1, 2, 3].map(() => tab.session.token.renewed('token-1')))
    await world.time.advance(1_000)
    expect(await all).toEqual(['token-2', 'token-2', 'token-2'])
    expect(await tab.session.token.renewed('token-1')).toBe('token-2')
    expect(world.server.renewals).toBe(2)
  })

  it('is tried again while the server is away, ever more slowly, and nobody is signed out', async () => {
    const [tab] = await signedInTabs(1)
    world.server.isAway = true
    await world.time.advance(14 * DAY - 5 * MINUTE - 2_000)
    const before = world.server.requests
    await world.time.advance(60 * MINUTE)
    expect(world.server.requests - before).toBeLessThan(80)
    expect(world.server.requests - before).toBeGreaterThan(20)
    expect(tab.state().is).toBe('signedIn')
    world.server.isAway = false
    await world.time.advance(MINUTE + 1_000)
    expect(await tab.session.token.current()).toBe('token-2')
  })

  it('that is refused leaves the app standing, and is not tried again', async () => {
    const [tab] = await signedInTabs(1)
    world.server.hasCookie = false
    const renewed = tab.session.token.renewed('token-1')
    await world.time.advance(1_000)
    expect(await renewed).toBeUndefined()
    expect(tab.state()).toMatchObject({ is: 'renewalRefused', kind: 'oauth' })
    expect(tab.ended.times).toBe(0)
    const requests = world.server.requests
    expect(await tab.session.token.current()).toBeUndefined()
    expect(await tab.session.token.renewed('token-1')).toBeUndefined()
    await world.time.advance(DAY)
    expect(world.server.requests).toBe(requests)
  })

  it('refused ahead of time leaves the old token in use until it runs out', async () => {
    const [tab] = await signedInTabs(1)
    world.server.hasCookie = false
    await world.time.advance(14 * DAY - 4 * MINUTE)
    expect(tab.state().is).toBe('renewalRefused')
    expect(await tab.session.token.current()).toBe('token-1')
    await world.time.advance(5 * MINUTE)
    expect(await tab.session.token.current()).toBeUndefined()
  })

  it('goes past a tab that holds the lock and never answers', async () => {
    const [tab] = await signedInTabs(1)
    const frozen = world.open()
    frozen.browser.withLock('cordboard-session', () => new Promise(() => {})).catch(() => undefined)
    const renewed = tab.session.token.renewed('token-1')
    await world.time.advance(MINUTE)
    expect(await renewed).toBe('token-2')
  })

  it('gives up a request that is never answered, and leaves the others their turn', async () => {
    const [tab, other] = await signedInTabs(2)
    world.server.latencyMs = DAY
    const stuck = tab.session.token.renewed('token-1').then(
      () => 'renewed',
      () => 'given up',
    )
    await world.time.advance(100)
    world.server.latencyMs = 50
    const renewed = other?.session.token.renewed('token-1')
    await world.time.advance(35_000)
    expect(await stuck).toBe('given up')
    expect(await renewed).toBe('token-2')
  })
})

describe('signing in', () => {
  it('asks for the scopes of the role, and comes back to the page that is open', async () => {
    const tab = world.open('/history?tab=missed#3')
    tab.session.start()
    await world.time.advance(100)
    await tab.session.signIn({ role: 'admin' })
    await tab.session.signIn()
    expect(world.server.begun).toEqual([
      { scopes: adminScopes, landing: '/history?tab=missed#3', chooseAccount: false },
    ])
    expect(tab.addresses).toEqual(['https://webex.example/'])
    expect(tab.state()).toEqual({ is: 'leaving' })
  })

  it('can be started again after the Back button', async () => {
    const tab = world.open()
    tab.session.start()
    await world.time.advance(100)
    await tab.session.signIn()
    tab.setVisible(true)
    expect(tab.state()).toEqual({ is: 'signedOut', canResume: false })
    await tab.session.signIn()
    expect(world.server.begun).toHaveLength(2)
  })

  it('stays here and says why where the browser keeps nothing', async () => {
    const tab = world.open()
    tab.session.start()
    await world.time.advance(100)
    world.server.refusal = { is: 'storageBlocked' }
    expect(await tab.session.signIn()).toEqual({ is: 'storageBlocked' })
    expect(tab.state()).toMatchObject({ is: 'signedOut', failure: { is: 'storageBlocked' } })
    expect(tab.addresses).toEqual([])
  })

  it('exchanges the code once, however often effects run, and takes it out of the address', async () => {
    const tab = world.open('/callback?code=c&state=s')
    const stop = tab.session.start()
    stop()
    tab.session.start()
    expect(tab.state()).toEqual({ is: 'comingBack' })
    expect(tab.addresses).toEqual(['/'])
    await world.time.advance(200)
    expect(world.server.completed).toHaveLength(1)
    expect(tab.addresses).toEqual(['/', '/history?tab=missed'])
    expect(tab.state()).toMatchObject({ is: 'signedIn', missing: [] })
  })

  it('says what was not granted, until the person goes on without', async () => {
    world.server.scopes = ['spark:people_read', 'spark:calls_read']
    const tab = world.open('/callback?code=c&state=s')
    tab.session.start()
    await world.time.advance(200)
    expect(tab.state()).toMatchObject({ is: 'signedIn', missing: ['spark:calls_write'] })
    tab.session.acceptGrant()
    expect(tab.state()).toMatchObject({ is: 'signedIn', missing: [] })
  })

  it('that fails offers the session that is still kept', async () => {
    world.server.hasCookie = true
    world.server.refusal = { is: 'denied' }
    const tab = world.open('/callback?error=access_denied&state=s')
    tab.session.start()
    await world.time.advance(200)
    expect(tab.state()).toEqual({ is: 'signedOut', failure: { is: 'denied' }, canResume: true })
    const resumed = tab.session.resume()
    await world.time.advance(200)
    await resumed
    expect(tab.state().is).toBe('signedIn')
  })

  it('as somebody else in one tab begins anew in the others', async () => {
    const [other] = await signedInTabs(1)
    const tab = world.open('/callback?code=c&state=s')
    tab.session.start()
    await world.time.advance(500)
    expect(other.ended.times).toBe(1)
    expect(other.state()).toEqual(tab.state())
    expect(await other.session.token.current()).toBe(await tab.session.token.current())
  })
})

describe('a pasted token', () => {
  async function signedOutTab() {
    const tab = world.open()
    tab.session.start()
    await world.time.advance(100)
    return tab
  }

  it('is read as people paste it', async () => {
    const tab = await signedOutTab()
    const entered = tab.session.enterToken(` "Bearer ${pasted}"\n`)
    await world.time.advance(500)
    expect(await entered).toBeUndefined()
    expect(tab.state()).toMatchObject({ is: 'signedIn', kind: 'pasted', scopes: 'unknown' })
    expect(await tab.session.token.current()).toBe(pasted)
    expect(tab.session.token.granted?.()).toBeUndefined()
  })

  it.each([
    '',
    'short',
    'two words that are long enough',
    'x'.repeat(5_000),
    'tökentökentökentöken',
  ])('is not sent anywhere where it cannot be one: %j', async (text) => {
    const tab = await signedOutTab()
    const requests = world.server.requests
    expect(await tab.session.enterToken(text)).toBe('malformed')
    expect(world.server.requests).toBe(requests)
  })

  it('that Webex refuses signs nobody in', async () => {
    world.server.problem = 'refused'
    const tab = await signedOutTab()
    const entered = tab.session.enterToken(pasted)
    await world.time.advance(500)
    expect(await entered).toBe('refused')
    expect(tab.state().is).toBe('signedOut')
  })

  it('is never renewed, never stored and never sent to our server', async () => {
    const tab = await signedOutTab()
    void tab.session.enterToken(pasted)
    await world.time.advance(500)
    await world.time.advance(13 * 60 * MINUTE)
    expect(await tab.session.token.renewed(pasted)).toBeUndefined()
    expect(tab.state()).toMatchObject({ is: 'renewalRefused', kind: 'pasted' })
    const signedOut = tab.session.signOut()
    await world.time.advance(500)
    await signedOut
    expect(world.server.renewals).toBe(0)
    expect(world.server.signOuts.every((token) => token === undefined)).toBe(true)
  })
})

describe('signing out', () => {
  it('ends the session in every tab, forgets, and tells the server', async () => {
    const tabs = await signedInTabs(3)
    const signedOut = tabs[0].session.signOut()
    await world.time.advance(1_000)
    await signedOut
    for (const { state, ended, session } of tabs) {
      expect(state()).toEqual({ is: 'signedOut', canResume: false })
      expect(ended.times).toBe(1)
      expect(await session.token.current()).toBeUndefined()
    }
    expect(world.server.signOuts).toEqual(['token-1'])
    expect(world.store.get('cordboard.session')).toBeNull()
    expect(world.store.get('cordboard.signOut')).toBeNull()
  })

  it('first undoes what is left at Webex, for two seconds at most, or until the page goes', async () => {
    for (const { endsAfterMs, quietMs, leaves } of [
      { endsAfterMs: 300, quietMs: 200 },
      { endsAfterMs: 60_000, quietMs: 1_900 },
      { endsAfterMs: 60_000, quietMs: 100, leaves: true },
    ]) {
      const undone: unknown[] = []
      world.server.hasCookie = true
      world.server.signOuts = []
      const tab = world.open('/', {
        beforeSignOut(access, everywhere) {
          undone.push(access, everywhere)
          return world.time.wait(endsAfterMs)
        },
      })
      tab.session.start()
      await world.time.advance(2_000)
      const held = await tab.session.token.current()
      void tab.session.signOut()
      expect(tab.state().is).toBe('signedOut')
      await world.time.advance(quietMs)
      expect(undone).toEqual([held, false])
      expect(world.server.signOuts).toEqual([])
      if (leaves) tab.leave()
      await world.time.advance(300)
      expect(world.server.signOuts).toEqual([held])
    }
  })

  it('tells what Webex made of it, here or everywhere', async () => {
    for (const everywhere of [false, true]) {
      const [tab] = await signedInTabs(1)
      world.server.revocation = 'unclear'
      const before = world.server.signOutsEverywhere
      const signedOut = tab.session.signOut({ everywhere })
      await world.time.advance(1_000)
      await signedOut
      const signOut = { everywhere, revocation: 'unclear' }
      expect(tab.state()).toEqual({ is: 'signedOut', canResume: false, signOut })
      expect(world.server.signOutsEverywhere - before).toBe(everywhere ? 1 : 0)
    }
  })

  it('everywhere that the server has not heard of is everywhere at the next start', async () => {
    const [tab] = await signedInTabs(1)
    world.server.isAway = true
    const signedOut = tab.session.signOut({ everywhere: true })
    await world.time.advance(1_000)
    await signedOut
    world.server.isAway = false
    world.server.revocation = 'revoked'
    const next = world.open()
    next.session.start()
    await world.time.advance(1_000)
    expect(next.state()).toMatchObject({ signOut: { everywhere: true, revocation: 'revoked' } })
    expect(world.server.signOutsEverywhere).toBe(1)
  })

  it('is not undone by a renewal that is under way in another tab', async () => {
    const tabs = await signedInTabs(2)
    world.server.latencyMs = 500
    const renewed = tabs[1]?.session.token.renewed('token-1')
    await world.time.advance(100)
    const signedOut = tabs[0].session.signOut()
    await world.time.advance(10_000)
    await signedOut
    expect(await renewed).toBeUndefined()
    expect(tabs.map(({ state }) => state().is)).toEqual(['signedOut', 'signedOut'])
    expect(world.server.hasCookie).toBe(false)
  })

  it('that the server has not heard of is made up for at the next start', async () => {
    const [tab] = await signedInTabs(1)
    world.server.isAway = true
    const signedOut = tab.session.signOut()
    await world.time.advance(1_000)
    await signedOut
    expect(tab.state()).toMatchObject({ is: 'signedOut', failure: { is: 'signOutUnfinished' } })
    world.server.isAway = false
    const next = world.open()
    next.session.start()
    await world.time.advance(1_000)
    expect(next.state()).toEqual({ is: 'signedOut', canResume: false })
    expect(world.server.hasCookie).toBe(false)
  })

  it('lets the person choose another account at the next sign-in', async () => {
    const [tab] = await signedInTabs(1)
    void tab.session.signOut()
    await world.time.advance(1_000)
    await tab.session.signIn()
    expect(world.server.begun).toMatchObject([{ chooseAccount: true }])
  })
})
