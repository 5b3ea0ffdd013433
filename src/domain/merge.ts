// What two people have made of the same thing, put together: only what both have changed, and not
// alike, has to be asked about.

/** The thing in its smallest parts, by name; a part that is not there is missing or `undefined`. */
export type Parts = ReadonlyMap<string, unknown>

/** Whose change of a part counts. */
export type Side = 'mine' | 'theirs'

/** What was decided about parts that both have changed. */
export type Choices = ReadonlyMap<string, Side>

export type MergedParts = {
  /** As a whole; where something is still to be decided, mine. */
  readonly parts: Parts
  /** The names of parts that both have changed and nobody has decided about. */
  readonly conflicts: readonly string[]
  /** How many changes of theirs are taken over. */
  readonly others: number
}

/** The merged value, and the parts that both have changed differently. */
export type Merged<Thing> = Omit<MergedParts, 'parts'> & { readonly value: Thing }

type Three = { readonly base: Parts; readonly mine: Parts; readonly theirs: Parts }

/** @param isSame of two parts of one name, either of which may be missing. */
export function mergeParts(
  { base, mine, theirs }: Three,
  choices: Choices = new Map(),
  isSame: (a: unknown, b: unknown) => boolean = Object.is,
): MergedParts {
  const names = new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])
  const parts = new Map<string, unknown>()
  const conflicts: string[] = []
  let others = 0
  for (const name of names) {
    const [was, ours, other] = [base.get(name), mine.get(name), theirs.get(name)]
    const isMine = !isSame(was, ours)
    const isTheirs = !isSame(was, other)
    const isBoth = isMine && isTheirs && !isSame(ours, other)
    const taken = isBoth ? choices.get(name) : isMine ? 'mine' : 'theirs'
    if (taken === undefined) conflicts.push(name)
    if (taken === 'theirs' && isTheirs) others += 1
    parts.set(name, taken === 'theirs' ? other : ours)
  }
  return { parts, conflicts, others }
}

/** A form's fields; what Webex takes as one is one. */
export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Of what a form shows field by field: mine on top of what somebody else has changed since. */
export function mergeFields<Thing extends Fields>(
  base: Thing,
  mine: Thing,
  theirs: Thing,
  choices?: Choices,
): Merged<Thing> {
  const partsOf = (thing: Thing): Parts => new Map(Object.entries(thing))
  const three = { base: partsOf(base), mine: partsOf(mine), theirs: partsOf(theirs) }
  const { parts, ...rest } = mergeParts(three, choices, isSameField)
  return { ...rest, value: Object.fromEntries(parts) as Thing }
}

/** Blanks around a text are not sent. */
const isSameField = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string'
    ? one.trim() === other.trim()
    : Object.is(one, other)
