// Unsent changes in a form: they survive the form and a reload, encrypted with the person's other
// data.
import * as v from 'valibot'
import type { Items } from '../../domain/person/stamped.ts'
import { isGone, liveItems, momentOf } from '../../domain/person/stamped.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { PersonStore } from './createPersonStore.ts'
import type { DraftsDoc } from './draftsPart.ts'
import { LONGEST_DRAFT } from './draftsPart.ts'

/** The drafts of one form. */
export type DraftKind<Draft> = {
  readonly name: string
  /** Parses the JSON of a draft. An invalid one, from an earlier build, is dropped. */
  readonly schema: v.GenericSchema<unknown, Draft>
}

/** Defines a kind of draft, with the schema that checks it when it is read. */
export const draftKind = <Draft>(
  name: string,
  schema: v.GenericSchema<unknown, Draft>,
): DraftKind<Draft> => ({ name, schema })

/** Unsent form contents. */
export type Drafts = {
  /** @returns the same object until the draft changes. */
  get<Draft>(kind: DraftKind<Draft>, about: string): Draft | undefined
  /** @param draft `undefined`: it was sent, or discarded. */
  set<Draft>(kind: DraftKind<Draft>, about: string, draft: Draft | undefined): void
  /** Whether a draft would be lost if the page were closed now. */
  isAtRisk(): boolean
  /** Stores changes of the last moment, too. */
  flush(): void
  readonly follow: (then: () => void) => Cancel
}

/** After the last change: storing all drafts on each key press would be too expensive. */
const QUIET_MS = 300
const LONGEST_AGE_MS = 30 * 24 * 60 * 60_000

type Options = {
  readonly store: Pick<PersonStore<DraftsDoc>, 'store' | 'change' | 'hasUnsaved'>
  readonly clock: Pick<Clock, 'after' | 'now'>
}

/** Drafts over the person's store; written with a delay while somebody types. */
export function createDrafts({ store: { store, change, hasUnsaved }, clock }: Options): Drafts {
  /** Changed here and not in the store yet; a draft without a value was discarded. */
  const changed = new Map<string, { readonly draft: unknown }>()
  /** Parsed drafts by their text, so that a draft keeps its identity. */
  const known = new Map<string, { readonly text: string; readonly draft: unknown }>()
  const followers = new Set<() => void>()
  let cancelFlush: Cancel = () => {}

  const tell = () => {
    for (const then of [...followers]) then()
  }

  function textOf(key: string): string | undefined {
    const { drafts } = store.getState().doc
    const item = Object.hasOwn(drafts, key) ? drafts[key] : undefined
    if (!item || isGone(item)) return undefined
    return clock.now() - momentOf(item.at) > LONGEST_AGE_MS ? undefined : item.value
  }

  function read<Draft>({ schema }: DraftKind<Draft>, key: string): Draft | undefined {
    const text = textOf(key)
    if (text === undefined) return undefined
    const last = known.get(key)
    if (last?.text === text) return last.draft as Draft | undefined
    const parsed = v.safeParse(schema, parsedJson(text))
    const draft = parsed.success ? parsed.output : undefined
    known.set(key, { text, draft })
    return draft
  }

  function flush() {
    cancelFlush()
    const due = [...changed].flatMap(([key, { draft }]) => {
      const text = draft === undefined ? undefined : JSON.stringify(draft)
      // Too large to be stored: it stays in the memory of this page.
      if (text !== undefined && text.length > LONGEST_DRAFT) return []
      changed.delete(key)
      if (text !== undefined) known.set(key, { text, draft })
      return [{ key, text }]
    })
    if (due.length === 0) return
    change(({ drafts }, at) => ({
      drafts: Object.fromEntries(
        due.flatMap(({ key, text }): [string, Items<string>[string]][] => {
          if (text !== undefined) return [[key, { at, value: text }]]
          return Object.hasOwn(drafts, key) ? [[key, { at, isGone: true }]] : []
        }),
      ),
    }))
  }

  function dropOld() {
    const { drafts } = store.getState().doc
    const old = liveItems(drafts).filter(([key]) => textOf(key) === undefined)
    if (old.length === 0) return
    change((_, at) => ({
      drafts: Object.fromEntries(old.map(([key]) => [key, { at, isGone: true }])),
    }))
  }

  store.subscribe((now, before) => {
    if (now.isRead && !before.isRead) dropOld()
    tell()
  })
  if (store.getState().isRead) dropOld()

  const keyOf = (kind: DraftKind<never>, about: string) => `${kind.name} ${about}`.trim()

  return {
    get(kind, about) {
      const key = keyOf(kind as DraftKind<never>, about)
      const here = changed.get(key)
      return here ? (here.draft as ReturnType<typeof read<never>>) : read(kind, key)
    },
    set(kind, about, draft) {
      changed.set(keyOf(kind as DraftKind<never>, about), { draft })
      cancelFlush()
      if (draft === undefined) flush()
      else cancelFlush = clock.after(QUIET_MS, flush)
      tell()
    },
    isAtRisk() {
      if ([...changed.values()].some(({ draft }) => draft !== undefined)) return true
      return hasUnsaved() && liveItems(store.getState().doc.drafts).length > 0
    },
    flush,
    follow(then) {
      followers.add(then)
      return () => void followers.delete(then)
    },
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
