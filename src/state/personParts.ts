import { callsPart } from './calls/callsPart.ts'
import { contactsPart } from './directory/contactsPart.ts'
import { historyPart } from './history/historyPart.ts'
import { keysPart } from './keys/keysPart.ts'
import { draftsPart } from './person/draftsPart.ts'
import type { Part } from './person/part.ts'
import { prefsPart } from './person/prefsPart.ts'
import { importPart } from './users/importPart.ts'
import { supervisionLogPart } from './supervision/supervisionLogPart.ts'
import { wallDaysPart, wallPart } from './wall/wallParts.ts'

/**
 * All that a person may keep in this browser: what is downloaded, restored, and taken over from
 * earlier builds.
 */
export const personParts: readonly Part<object>[] = [
  contactsPart,
  historyPart,
  callsPart,
  prefsPart,
  draftsPart,
  keysPart,
  supervisionLogPart,
  wallPart,
  wallDaysPart,
  importPart,
]
