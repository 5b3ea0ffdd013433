// Reads contacts from a file or pasted text: a vCard or a table.
import type { ForeignContacts } from '../../domain/directory/contactFiles.ts'
import { contactsInCards, contactsInTable } from '../../domain/directory/contactFiles.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { FileProblem } from '../../domain/table.ts'
import type { Encoding } from '../../lib/decodeText.ts'
import { decodeText } from '../../lib/decodeText.ts'
import { isVcard, readVcards } from '../../lib/vcard.ts'
import { MOST_BYTES, readPasted, readTableFile } from '../readTableFile.ts'

/** The contacts of a file, and how the file was read. */
export type ReadContacts = ForeignContacts & {
  readonly encoding?: Encoding
  /** The sheet that was read, if a workbook has several. */
  readonly sheet?: string
}

/** Never throws: unreadable files are returned as a problem. */
export async function readContactsFile(file: Blob): Promise<Result<ReadContacts, FileProblem>> {
  if (file.size <= MOST_BYTES) {
    const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer())
    const decoded = decodeText(new Uint8Array(bytes))
    if (decoded && isVcard(decoded.text)) {
      return ok({ ...contactsInCards(readVcards(decoded.text)), encoding: decoded.encoding })
    }
  }
  const read = await readTableFile(file)
  if (!read.ok) return read
  const { table, ...source } = read.value
  return ok({ ...contactsInTable(table), ...source })
}

/** Parses pasted text as vCards if it begins like one, otherwise as a table. */
export const readPastedContacts = (text: string): ReadContacts =>
  isVcard(text) ? contactsInCards(readVcards(text)) : contactsInTable(readPasted(text).table)
