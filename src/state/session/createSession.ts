// Assembles the session: sign-in, stored session, renewal, tabs, sign-out (docs/adr/0004).
import { createStore } from 'zustand/vanilla'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { Page } from '../../lib/page.ts'
import type { Store } from '../../lib/storage.ts'
import { withinTime } from '../../webex/deadline.ts'
import type { TokenPort } from '../../webex/ports.ts'
import type { MessageOf } from '../tabs/messages.ts'
import type { TabChannel, TopicPort } from '../tabs/tabChannel.ts'
import type { SignInFailure } from './failure.ts'
import { signInFailure } from './failure.ts'
import {
  isWaitingForServer,
  keepResuming,
  createRenewer,
  createRenewalTimer,
  createTokenPort,
} from './renewal.ts'
import { isCallback, landingPath } from './landing.ts'
import type { OAuth, Session, SessionState } from './session.ts'
import type { CheckToken } from './pastedToken.ts'
import type { RelayClient, SignOutMark, SignOutOutcome } from './relayClient.ts'
import type { Renewer, RenewalTimer } from './renewal.ts'
import type { ScopesByRole } from './scopes.ts'
import { missingScopes } from './scopes.ts'
import type { Token } from './token.ts'
import { isNewer } from './token.ts'
import { createSignOutMark } from './relayClient.ts'

export type SessionOptions = {
  readonly oauth: OAuth
  readonly relay: RelayClient
  readonly checkToken: CheckToken
  readonly scopes: ScopesByRole
  readonly clock: Clock
  readonly browser: Browser
  readonly channel: TabChannel
  readonly page: Page
  /** Shared by the tabs (`localStore`). */
  readonly store: Store
  /** Never returns the same value twice. */
  readonly newId: () => string
  /** What is to be undone at Webex with the token of the sign-in that ends. Never rejects. */
  readonly beforeSignOut?: (access: string, everywhere: boolean) => Promise<void>
}

const ID_KEY = 'cordboard.session'
/** The server hears of a sign-out no later than this: the page may be closed next. */
const UNDO_AT_MOST_MS = 2_000

/** One session for each tab; tabs share its token and its end. */
export function createSession(options: SessionOptions): Session {
  return new LiveSession(options)
}

class LiveSession implements Session {
  readonly store = createStore<SessionState>(() => ({ is: 'starting' }))
  readonly token: TokenPort
  readonly #options: SessionOptions
  readonly #renewer: Renewer
  readonly #signOutMark: SignOutMark
  readonly #ended = new Set<() => void>()
  #timer: RenewalTimer | undefined
  #tabs: TopicPort<'session'> | undefined
  #beginning: Promise<void> | undefined
  #token: Token | undefined
  #id: string | undefined
  #isLeaving = false
  #hasSignedOut = false

  constructor(options: SessionOptions) {
    this.#options = options
    this.#renewer = createRenewer({ ...options, current: () => this.#token })
    this.#signOutMark = createSignOutMark({ ...options, renewer: this.#renewer })
    this.token = createTokenPort({
      clock: options.clock,
      ready: () => this.#beginning,
      held: () => this.#token,
      isRenewable: () => this.store.getState().is === 'signedIn',
      renew: () => this.#renew(),
      reject: () => {
        this.#refused()
        this.#token = undefined
      },
    })
  }

  start(): Cancel {
    const { browser, channel, clock } = this.#options
    const tabs = channel.join('session', {
      onMessage: (message) => this.#onMessage(message),
      welcome: () => (this.store.getState().is === 'signedIn' ? this.#tokenMessages() : []),
    })
    const timer = createRenewalTimer({ clock, browser, renew: () => this.#renew() })
    this.#tabs = tabs
    this.#timer = timer
    timer.set(this.#token)
    const cancelChange = browser.onChange(() => this.#onWake())
    const { store } = this
    const stopResuming = keepResuming({ store, clock, resume: () => this.tryAgain() })
    // Once, however often effects run: a code can be exchanged only once.
    this.#beginning ??= this.#begin().catch((error: unknown) =>
      this.#signedOut(signInFailure(error), true),
    )
    return () => {
      tabs.leave()
      timer.stop()
      cancelChange()
      stopResuming()
    }
  }

  async signIn({ role = 'user', also = [] }: Parameters<Session['signIn']>[0] = {}) {
    if (this.#isLeaving) return undefined
    this.#isLeaving = true
    const { oauth, page, scopes } = this.#options
    const before = this.store.getState()
    if (before.is === 'signedOut') this.store.setState({ is: 'leaving' }, true)
    const url = new URL(page.url())
    const begun = await oauth.begin({
      scopes: [...new Set([...scopes[role], ...also])],
      landing: landingPath(url.pathname + url.search + url.hash, url.origin),
      chooseAccount: this.#hasSignedOut,
    })
    if (begun.ok) {
      page.leaveFor(begun.value)
      return undefined
    }
    this.#isLeaving = false
    if (before.is === 'signedOut') this.#signedOut(begun.error, before.canResume)
    return begun.error
  }

  async enterToken(text: string) {
    const { checkToken, newId } = this.#options
    const checked = await checkToken(text)
    if (typeof checked === 'string') return checked
    // Otherwise a reload would restore an older session that the server still has.
    this.#signOutMark.set()
    void this.#signOutMark.finish()
    this.#adopt({ ...checked, kind: 'pasted', scopes: 'unknown' }, newId())
    this.#share()
    return undefined
  }

  async resume(): Promise<void> {
    this.store.setState({ is: 'starting' }, true)
    this.#tabs?.hello()
    return this.tryAgain()
  }

  async tryAgain(): Promise<void> {
    const before = this.store.getState()
    const isWaiting = before.is === 'starting' || isWaitingForServer(before)
    const isUnchanged = () => this.store.getState() === before
    try {
      const hasSession = await this.#options.relay.hasSession()
      if (!isUnchanged()) return
      if (hasSession) await this.#renew()
      else if (isWaiting) this.#signedOut()
    } catch (error) {
      if (isWaiting && isUnchanged()) this.#signedOut(signInFailure(error), true)
    }
  }

  enter(token: Token, missing: readonly string[] = []): void {
    this.#signOutMark.clear()
    this.#adopt(token, this.#options.newId(), missing)
    this.#share()
  }

  acceptGrant(): void {
    const state = this.store.getState()
    if (state.is === 'signedIn') this.store.setState({ ...state, missing: [] }, true)
  }

  async signOut({ everywhere = false }: { readonly everywhere?: boolean } = {}): Promise<void> {
    const access = this.#token?.kind === 'oauth' ? this.#token.access : undefined
    if (this.#id) this.#tabs?.post({ is: 'session.ended', session: this.#id })
    this.#signOutMark.set(everywhere)
    this.#end()
    await this.#undo(access, everywhere)
    // Somebody has signed in since: their session is not to be ended.
    if (!this.#signOutMark.isSet()) return
    const outcome = await this.#signOutMark.finish(access)
    // Somebody may have signed in again already.
    if (this.store.getState().is === 'signedOut') this.#showSignOut(outcome)
  }

  async #undo(access: string | undefined, everywhere: boolean): Promise<void> {
    const { beforeSignOut, browser, clock } = this.#options
    if (!beforeSignOut || access === undefined) return
    const left = new AbortController()
    const cancelLeave = browser.onLeave(() => left.abort())
    const limits = { clock, ms: UNDO_AT_MOST_MS, signal: left.signal }
    await withinTime(limits, () => beforeSignOut(access, everywhere))
    cancelLeave()
  }

  onEnded(then: () => void): Cancel {
    this.#ended.add(then)
    return () => void this.#ended.delete(then)
  }

  async #begin(): Promise<void> {
    const { page } = this.#options
    if (isCallback(new URL(page.url()))) return this.#complete(page.url())
    if (!this.#signOutMark.isSet()) return this.resume()
    this.#showSignOut(await this.#signOutMark.finish())
  }

  async #complete(url: string): Promise<void> {
    const { oauth, page, relay } = this.#options
    this.store.setState({ is: 'comingBack' }, true)
    // At once, so that no code stays in the address bar, and a reload does not use it again.
    page.replace('/')
    const completed = await this.#renewer.alone(() => oauth.complete(url))
    if (!completed.ok) {
      page.replace(completed.error.landing)
      const isGone = this.#signOutMark.isSet() && (await this.#signOutMark.finish()) !== undefined
      const canResume = !isGone && (await relay.hasSession().catch(() => false))
      return this.#signedOut(completed.error.failure, canResume)
    }
    const { token, landing, asked } = completed.value
    page.replace(landing)
    this.enter(token, missingScopes(token.scopes, asked))
  }

  /** Resolves when there is nothing more to do; rejects on a temporary failure. */
  async #renew(): Promise<void> {
    const { store, newId } = this.#options
    const renewal = await this.#renewer.renew()
    if (renewal === 'superseded') return
    if (renewal === 'refused') return this.#refused()
    if (renewal.access === this.#token?.access) return
    const scopes = renewal.scopes === 'unknown' && this.#token ? this.#token.scopes : renewal.scopes
    this.#adopt({ ...renewal, scopes }, this.#id ?? store.get(ID_KEY) ?? newId())
    this.#share()
  }

  #adopt(token: Token, id: string, missing?: readonly string[]): void {
    const { store } = this.#options
    if (this.#id !== undefined && this.#id !== id) this.#forget()
    this.#token = token
    this.#id = id
    store.set(ID_KEY, id)
    this.#timer?.set(token)
    const was = this.store.getState()
    const { kind, scopes } = token
    const known = was.is === 'signedIn' && was.id === id ? was.missing : []
    this.store.setState({ is: 'signedIn', id, kind, scopes, missing: missing ?? known }, true)
  }

  /** Same origin, in memory, never stored. */
  #tokenMessages(): readonly MessageOf<'session'>[] {
    if (!this.#token || !this.#id) return []
    return [{ is: 'session.token', session: this.#id, token: this.#token }]
  }

  #share(): void {
    for (const message of this.#tokenMessages()) this.#tabs?.post(message)
  }

  #onMessage(message: MessageOf<'session'>): void {
    switch (message.is) {
      case 'session.ended':
        if (message.session === this.#id) this.#end()
        return
      case 'session.token': {
        // After returning from Webex the new sign-in counts.
        if (this.store.getState().is === 'comingBack') return
        const isOurs = message.session === this.#id
        if (!isOurs || isNewer(message.token, this.#token)) {
          this.#adopt(message.token, message.session)
        }
      }
    }
  }

  #onWake(): void {
    const { browser } = this.#options
    if (!browser.isVisible()) return
    const state = this.store.getState()
    // The page was restored by the Back button, from the back/forward cache.
    if (this.#isLeaving) {
      this.#isLeaving = false
      if (state.is === 'leaving') this.#signedOut()
    }
    if (browser.isOnline() && isWaitingForServer(state)) void this.tryAgain()
  }

  #refused(): void {
    const state = this.store.getState()
    this.#timer?.set(undefined)
    if (state.is === 'starting' || isWaitingForServer(state)) {
      return this.#signedOut({ is: 'sessionEnded' })
    }
    if (state.is !== 'signedIn') return
    const { id, kind, scopes } = state
    this.store.setState({ is: 'renewalRefused', id, kind, scopes }, true)
  }

  #end(): void {
    this.#forget()
    this.#options.store.remove(ID_KEY)
    this.#hasSignedOut = true
    this.#signedOut()
  }

  #forget(): void {
    this.#timer?.set(undefined)
    this.#token = undefined
    this.#id = undefined
    for (const then of this.#ended) then()
  }

  #showSignOut(signOut: SignOutOutcome | undefined): void {
    if (!signOut) return this.#signedOut({ is: 'signOutUnfinished' })
    const outcome = signOut.revocation && { signOut }
    this.store.setState({ is: 'signedOut', canResume: false, ...outcome }, true)
  }

  #signedOut(failure?: SignInFailure, canResume = false): void {
    this.store.setState({ is: 'signedOut', canResume, ...(failure && { failure }) }, true)
  }
}
