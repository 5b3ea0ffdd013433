import { callsPart } from './calls/callsPart.ts'
import { consolePart } from './console/consolePart.ts'
import { contactsPart } from './directory/contactsPart.ts'
import { historyPart } from './history/historyPart.ts'
import { keysPart } from './keys/keysPart.ts'
import { draftsPart } from './person/draftsPart.ts'
import type { Part } from './person/part.ts'
import { prefsPart } from './person/prefsPart.ts'
import { spacesPart } from './spaces/spacesPart.ts'
import { importPart } from './users/importPart.ts'
import { supervisionLogPart } from './supervision/supervisionLogPart.ts'
import { wallDaysPart, wallPart } from './wall/wallParts.ts'

/**
 * All parts of a person's data in this browser: those that are downloaded, restored, and converted from
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
  consolePart,
  spacesPart,
]
