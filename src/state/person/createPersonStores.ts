// All that the signed-in person keeps in this browser, part by part: opened with their key when
// the server gives it, shared by the tabs, closed at sign-out. The sealed records stay, and open
// for the same person only (docs/adr/0008).
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import * as v from 'valibot'
import type { PersonId } from '../../domain/brand.ts'
import { createStamps } from '../../domain/person/stamped.ts'
import type { Browser } from '../../lib/browser.ts'
import type { Cipher } from '../../lib/cipher.ts'
import { createCipher, textMark } from '../../lib/cipher.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { RecordDatabase } from '../../lib/recordDatabase.ts'
import type { Store } from '../../lib/storage.ts'
import type {
  OpenedRecords,
  PartMessage,
  PersonState,
  PersonStore,
  ReadonlyStore,
  StoreTrouble,
} from './createPersonStore.ts'
import { createPersonStore } from './createPersonStore.ts'
import { createEarlierData } from './earlierData.ts'
import type { Part } from './part.ts'
import type { PersonKeys } from './personKeys.ts'
import { createSealedRecords } from './sealedRecords.ts'
import type { Unwritten } from './unwritten.ts'
import { dropUnwritten, prepareUnwritten, readUnwritten } from './unwritten.ts'

/** How well the person's data are kept. */
export type Keeping = {
  /**
   * `opening`: not known yet. `waiting`: the server has not given the key, and is asked again.
   * `pasted`: a pasted token has no session on the server, and so no key. `blocked`: the browser
   * keeps nothing for this page.
   */
  readonly is: 'opening' | 'open' | 'waiting' | 'pasted' | 'blocked'
  /** The browser has no room for more, or its storage fails. */
  readonly storage?: 'full' | 'failed'
  /** Records that cannot be decrypted. */
  readonly unreadable: number
  /** A later build has written in another tab: this page is to be loaded again. */
  readonly isNewer: boolean
}

/** The parts of the signed-in person. */
export type PersonStores = {
  /** How well it is kept; for the person to know. */
  readonly keeping: StoreApi<Keeping>
  /** Of whoever is signed in now: the same object until they sign out. */
  of<Doc extends object>(part: Part<Doc>): PersonStore<Doc>
  /** All parts, each read as far as it can be now. */
  all(): Promise<readonly PersonStore<object>[]>
  /** Whether signing out now loses something. */
  hasUnsaved(): boolean
  /** Deletes all that this person keeps in this browser. Rejects where that fails. */
  forget(): Promise<void>
}

/** Messages between the tabs of this browser; never to this one. */
export type PersonChannel = {
  post(message: unknown): void
  listen(onMessage: (message: unknown) => void): Cancel
}

type SignedIn = { readonly is: string; readonly id?: string; readonly kind?: 'oauth' | 'pasted' }

export type PersonStoresOptions = {
  readonly session: {
    readonly store: { getState(): SignedIn }
    onEnded(then: () => void): Cancel
  }
  readonly channel: PersonChannel
  readonly browser: Pick<Browser, 'onChange' | 'onLeave' | 'isVisible' | 'isOnline'>
  readonly clock: Clock
  /**
   * Where earlier builds kept what is taken over, and what a page that goes has not written yet
   * (`localStore`).
   */
  readonly earlier: Store
  /** Rejects where the server does not answer. */
  readonly askKeys: () => Promise<PersonKeys>
  /** Who is signed in, by Webex. Rejects where it does not answer. */
  readonly me: () => Promise<PersonId>
  /** Keeps its own choices and counts, nothing of people. */
  readonly isDisplay: () => boolean
  readonly openDatabase: () => Promise<RecordDatabase>
  /** All that a person may keep. */
  readonly loadParts: () => Promise<readonly Part<object>[]>
  /** Never the same twice. */
  readonly newId: () => string
}

const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 60_000

const messageSchema = v.intersect([
  v.object({ of: v.string() }),
  v.variant('is', [
    v.object({ is: v.literal('forgotten') }),
    v.object({ is: v.literal('asked'), part: v.string() }),
    v.object({ is: v.literal('written'), part: v.string(), revision: v.string() }),
    v.object({
      is: v.literal('changed'),
      part: v.string(),
      version: v.number(),
      change: v.unknown(),
    }),
  ]),
])

type SignIn = {
  /** Of the session; empty while nobody is signed in. */
  readonly id: string
  readonly stores: Map<string, PersonStore<object>>
  readonly opened: Promise<OpenedRecords>
  readonly close: Cancel
}

export function createPersonStores(options: PersonStoresOptions): PersonStores {
  const { session, channel, browser, clock, newId } = options
  const opening: Keeping = { is: 'opening', unreadable: 0, isNewer: false }
  const keeping = createStore<Keeping>(() => opening)
  const stamps = createStamps(() => clock.now(), newId())
  const troubles = new Map<string, StoreTrouble>()
  let database: Promise<RecordDatabase> | undefined
  let current: SignIn | undefined

  const openDatabase = () => (database ??= options.openDatabase())
  /** What the owner's records stand under: nobody can tell from it who it is. */
  const ownerOf = (person: PersonId) =>
    textMark(`cordboard ${options.isDisplay() ? 'display' : 'person'} ${person}`)

  function signIn(): SignIn {
    const state = session.store.getState()
    const id = state.id ?? ''
    if (current?.id === id) return current
    current?.close()
    troubles.clear()
    keeping.setState(opening, true)
    current = begin(id, state.kind)
    return current
  }

  function begin(id: string, kind: SignedIn['kind']): SignIn {
    const closed = new AbortController()
    const { signal } = closed
    const setKeeping = (is: Keeping['is']) => {
      if (!signal.aborted) keeping.setState({ is })
    }
    const opened = id === '' ? never<OpenedRecords>() : open(kind, signal, setKeeping)
    return { id, stores: new Map(), opened, close: () => closed.abort() }
  }

  async function open(
    kind: SignedIn['kind'],
    signal: AbortSignal,
    tell: (is: Keeping['is']) => void,
  ): Promise<OpenedRecords> {
    if (kind === 'pasted') {
      tell('pasted')
      const earlier = createEarlierData(
        options.earlier,
        await retryUntilAborted(options.me, signal),
      )
      // Nothing of this session outlives it: there is no key that could seal it.
      signal.addEventListener('abort', () => earlier.removeAll())
      return { earlier }
    }
    const asked = retryUntilAborted(askKeysOfMe, signal, () => tell('waiting'))
    const [kept, { person, keys }] = await Promise.all([
      openDatabase().catch(() => undefined),
      asked,
    ])
    const earlier = createEarlierData(options.earlier, person)
    const cipher = kept && (await createCipher(keys).catch(() => undefined))
    if (!kept || !cipher) {
      tell('blocked')
      return { earlier }
    }
    tell('open')
    const owner = await ownerOf(person)
    const records = createSealedRecords({ database: kept, cipher, owner, newRevision: newId })
    if (earlier.hasAny()) void takeOver()
    void keepOnLeave(owner, cipher, signal)
    const left = await readUnwritten(options.earlier, owner, cipher)
    if (left.changes.length > 0) {
      takeIn(left.changes, signal).then(
        (isWritten) => isWritten && left.done(),
        // The code of a part did not come: the next page tries again.
        () => undefined,
      )
    }
    return { records, earlier, unwritten: left.changes }
  }

  /** Whether all of it is in the database now, also of parts that this page does not show. */
  async function takeIn(changes: readonly Unwritten[], signal: AbortSignal): Promise<boolean> {
    const parts = await options.loadParts()
    if (signal.aborted) return false
    const saved = changes.map(({ part: name, version }) => {
      const part = parts.find((one) => one.name === name)
      const canRead = part !== undefined && version <= part.version
      return canRead ? stores.of(part).saved() : Promise.resolve(false)
    })
    return (await Promise.all(saved)).every(Boolean)
  }

  /** A write takes a moment that a page which is closed or reloaded does not have. */
  async function keepOnLeave(owner: string, cipher: Cipher, signal: AbortSignal) {
    const prepare = () => prepareUnwritten(options.earlier, owner, cipher)
    let keep = await prepare()
    if (signal.aborted) return
    const cancel = browser.onLeave(() => {
      keep(
        [...(current?.stores.values() ?? [])].flatMap((store) => {
          const change = store.unwritten()
          return change ? [{ part: store.part.name, version: store.part.version, change }] : []
        }),
      )
      // Such a page may come back out of the browser's cache.
      void prepare().then((next) => (keep = next))
    })
    signal.addEventListener('abort', cancel)
  }

  /** Parts that nobody looks at would stay readable to everybody. */
  async function takeOver() {
    const parts = await options.loadParts()
    for (const part of parts) stores.of(part)
  }

  /** The keys, once server and Webex agree on who it is: tabs may be about to change persons. */
  async function askKeysOfMe(): Promise<PersonKeys> {
    const [keys, me] = await Promise.all([options.askKeys(), options.me()])
    if (keys.person !== me) throw new Error('the server keeps the session of somebody else')
    return keys
  }

  /** Asks until there is an answer, sooner when the page is looked at again. */
  async function retryUntilAborted<T>(
    ask: () => Promise<T>,
    signal: AbortSignal,
    onFailure: () => void = () => undefined,
  ): Promise<T> {
    for (let waitMs = FIRST_RETRY_MS; ; waitMs = Math.min(2 * waitMs, LONGEST_RETRY_MS)) {
      try {
        return await ask()
      } catch {
        onFailure()
        await pause(waitMs)
        if (signal.aborted) return never()
      }
    }
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        cancelTimer()
        cancelChange()
        resolve()
      }
      const cancelTimer = clock.after(ms, end)
      const cancelChange = browser.onChange(() => {
        if (browser.isVisible() && browser.isOnline()) end()
      })
    })
  }

  function heardTrouble(of: SignIn, part: string, trouble: StoreTrouble) {
    if (of !== current) return
    troubles.set(part, trouble)
    const all = [...troubles.values()]
    const storage = all.find((one) => one.storage)?.storage
    keeping.setState(
      {
        is: keeping.getState().is,
        ...(storage && { storage }),
        unreadable: all.reduce((sum, { unreadable }) => sum + unreadable, 0),
        isNewer: all.some(({ isNewer }) => isNewer),
      },
      true,
    )
  }

  function forgetAll({ stores: known }: SignIn) {
    for (const store of known.values()) store.forget()
  }

  channel.listen((message) => {
    const parsed = v.safeParse(messageSchema, message)
    if (!parsed.success || parsed.output.of !== current?.id || current.id === '') return
    const { output } = parsed
    if (output.is === 'forgotten') forgetAll(current)
    else current.stores.get(output.part)?.receive(output)
  })

  session.onEnded(() => {
    const ended = current
    current = undefined
    // A tab that was closed just now may have left a change to this one.
    for (const store of ended?.stores.values() ?? []) void store.saved()
    ended?.close()
    troubles.clear()
    keeping.setState(opening, true)
  })

  const stores: PersonStores = {
    keeping,
    of<Doc extends object>(part: Part<Doc>) {
      const of = signIn()
      const known = of.stores.get(part.name) as PersonStore<Doc> | undefined
      if (known) return known
      const isKept = part.isForDisplays || !options.isDisplay()
      const made = createPersonStore<Doc>({
        part,
        opened: isKept ? of.opened : of.opened.then(() => ({})),
        stamps,
        clock,
        post(message: PartMessage) {
          if (of.id !== '') channel.post({ ...message, of: of.id })
        },
        onTrouble: (name, trouble) => heardTrouble(of, name, trouble),
      })
      of.stores.set(part.name, made)
      return made
    },
    async all() {
      const parts = await options.loadParts()
      return parts.map((part) => stores.of(part))
    },
    hasUnsaved: () => [...(current?.stores.values() ?? [])].some((store) => store.hasUnsaved()),
    async forget() {
      const of = signIn()
      const person = await options.me()
      const kept = await openDatabase().catch(() => undefined)
      const owner = await ownerOf(person)
      await kept?.removeOwner(owner)
      dropUnwritten(options.earlier, owner)
      createEarlierData(options.earlier, person).removeAll()
      forgetAll(of)
      channel.post({ is: 'forgotten', of: of.id })
    },
  }
  return stores
}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined)

/** Resolves when a part was read, or it is known that nothing of it can be. */
export function whenRead(store: ReadonlyStore<PersonState<unknown>>): Promise<void> {
  return new Promise((resolve) => {
    if (store.getState().isRead) return resolve()
    const cancel = store.subscribe(({ isRead }) => {
      if (!isRead) return
      cancel()
      resolve()
    })
  })
}
