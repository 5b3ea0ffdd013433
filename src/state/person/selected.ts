// Values derived from a store, computed once for each of its states.
import type { ReadonlyStore } from './createPersonStore.ts'

/** A store derived from another store by `select`. */
export function selected<State extends object, Selected>(
  source: ReadonlyStore<State>,
  select: (state: State) => Selected,
): ReadonlyStore<Selected> {
  const of = memoizePer(select)
  return {
    getState: () => of(source.getState()),
    getInitialState: () => of(source.getInitialState()),
    subscribe: (listener) => source.subscribe((now, before) => listener(of(now), of(before))),
  }
}

/** Creates one object for each key, for as long as the key is in use. */
export function memoizePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, { readonly is: Made }>()
  return (key) => {
    const known = made.get(key) ?? { is: make(key) }
    made.set(key, known)
    return known.is
  }
}
