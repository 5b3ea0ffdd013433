// All that a person may keep in this browser: what is downloaded, restored, and taken over from
// earlier builds.
import { contactsPart } from './directory/contactsPart.ts'
import type { Part } from './person/part.ts'

export const personParts: readonly Part<object>[] = [contactsPart]
