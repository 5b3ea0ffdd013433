// The words that are not on the first screen, as types only: each chunk adds its own.
import type { directoryWords } from './en.directory.ts'
import type { historyWords } from './en.history.ts'
import type { keysWords } from './en.keys.ts'
import type { settingsWords } from './en.settings.ts'

export type LazyWords = typeof directoryWords &
  typeof historyWords &
  typeof keysWords &
  typeof settingsWords
