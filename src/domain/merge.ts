// Three-way merge: only parts that both people have changed differently need a decision.

/** The object's smallest parts, by name; a part that does not exist is missing or `undefined`. */
export type Parts = ReadonlyMap<string, unknown>

/** Whose change of a part counts. */
export type Side = 'mine' | 'theirs'

/** The decisions about parts that both have changed. */
export type Choices = ReadonlyMap<string, Side>

export type MergedParts = {
  /** The merged object; undecided parts are mine. */
  readonly parts: Parts
  /** The names of parts that both have changed and nobody has decided about. */
  readonly conflicts: readonly string[]
  /** How many of their changes were kept. */
  readonly others: number
}

/** The merged value, and the parts that both have changed differently. */
export type Merged<Thing> = Omit<MergedParts, 'parts'> & { readonly value: Thing }

type Three = { readonly base: Parts; readonly mine: Parts; readonly theirs: Parts }

/** @param isSame compares two parts of one name, either of which may be missing. */
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

/** A form's fields; a group that Webex treats as one is one part. */
export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>

/** For forms: my changes on top of somebody else's later changes, field by field. */
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

/** Surrounding spaces of a text are not sent. */
const isSameField = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string'
    ? one.trim() === other.trim()
    : Object.is(one, other)
