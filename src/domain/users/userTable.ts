// Users as a table for spreadsheets: export, and import with the problems of each row.
import { cleanLine, cleanText } from '../cleanText.ts'
import { csvOf } from '../csv.ts'
import { mayLackPlus } from '../dial/plainNumber.ts'
import type { RowFlaw, Table, TableRow } from '../table.ts'
import type { Licence } from './licence.ts'
import { callingLicenceOf, callingLicences, freeUnits, shortLicenceName } from './licence.ts'
import type { User } from './user.ts'
import type { DraftProblem, DraftProblems, Known, UserDraft } from './userDraft.ts'
import { draftFields, draftProblems, emptyDraft, isSound, withWholeNumber } from './userDraft.ts'
import type { Column, Field } from './userColumns.ts'
import { columnsOf, fittingTitles, titles, booleanOf } from './userColumns.ts'
import { plain } from '../tableTitles.ts'

type Place = { readonly id: string; readonly name: string }
/** All users, or an empty table to fill in. */
export function userTable(
  users: readonly User[],
  licences: readonly Licence[],
  locations: readonly Place[],
): string {
  const places = new Map(locations.map(({ id, name }) => [id, name]))
  const rows = users.map((user) => {
    const licence = callingLicenceOf(user, licences)
    const cells: UserDraft = {
      email: user.email ?? '',
      firstName: user.firstName,
      lastName: user.lastName,
      licence: licence?.name ?? '',
      location: places.get(user.location ?? '') ?? '',
      extension: user.extension ?? '',
      number: user.number ?? '',
      department: user.department ?? '',
      title: user.title ?? '',
    }
    return draftFields.map((field) => cells[field])
  })
  return csvOf([draftFields.map((field) => titles[field]), ...rows])
}

/** Fields whose values must be unique. */
const unique = ['email', 'extension', 'number'] as const
type Unique = (typeof unique)[number]

/** A row of the table as a draft, with its problems. */
export type ImportRow = {
  /** The line in the file, from 1; the header is line 1. */
  readonly line: number
  readonly draft: UserDraft
  /** The file's text for fields in which `draft` has an id. */
  readonly shown: Pick<UserDraft, 'licence' | 'location'>
  readonly problems: DraftProblems
  /** Problems of the row's format. */
  readonly flaws: readonly RowFlaw[]
  /** The line above with the same value. */
  readonly firstLines: Partial<Readonly<Record<Unique, number>>>
}

/** Whether the row can be sent. */
export const isReady = ({ problems, flaws }: ImportRow): boolean =>
  flaws.length === 0 && isSound(problems)

/** An unknown column. */
export type UnknownColumn = {
  readonly title: string
  /** Titles that the file lacks and that may have been meant. */
  readonly fits: readonly string[]
}

/** A table that was read, row by row. */
export type UserImport = {
  readonly rows: readonly ImportRow[]
  /** Titles of known columns that are not used. */
  readonly unused: readonly string[]
  readonly unknown: readonly UnknownColumn[]
  /** Missing columns without which no user can be created. */
  readonly missing: readonly Field[]
  readonly headerFlaws: readonly RowFlaw[]
}

const required: readonly Field[] = ['email']

/** @returns the id; `undefined` if no name or id matches. */
function idOf(said: string, among: readonly Place[]): string | undefined {
  const wanted = plain(said)
  return among.find(({ id, name }) => id === said || plain(name) === wanted)?.id
}

/** TRUE alone is clear if there is only one calling license. */
function licenceOf(said: string, licences: readonly Licence[]): string | undefined {
  const calling = callingLicences(licences)
  const short = calling.map((licence) => ({ id: licence.id, name: shortLicenceName(licence) }))
  const named = idOf(said, [...calling, ...short])
  if (named !== undefined || booleanOf(said) === undefined) return named
  if (booleanOf(said) === false) return ''
  return calling.length === 1 ? calling[0]?.id : undefined
}

type RowCells = {
  readonly row: TableRow
  /** The row's license texts, from each license column. */
  readonly cells: Omit<UserDraft, 'licence'>
  readonly licences: readonly string[]
}

type SaidLicence = {
  readonly said: string
  /** Empty: no calling. */
  readonly id: string
  readonly problem?: DraftProblem
}

function saidLicence(said: readonly string[], licences: readonly Licence[]): SaidLicence {
  const ids = new Set(said.map((one) => licenceOf(one, licences)).filter((id) => id !== ''))
  const [id = ''] = ids
  const shown = said.join(', ')
  if (ids.has(undefined)) return { said: shown, id: '', problem: 'unknownLicence' }
  if (ids.size > 1) return { said: shown, id, problem: 'manyLicences' }
  return { said: id === '' ? '' : shown, id }
}

/** The row's own problems: unknown names come first. */
function checkedRow(
  { row: { line, flaws }, cells, licences }: RowCells,
  known: Known,
  locations: readonly Place[],
): ImportRow {
  const licence = saidLicence(licences, known.licences)
  const location = cells.location === '' ? '' : idOf(cells.location, locations)
  const named = { ...cells, licence: licence.id, location: location ?? '' }
  const draft = withWholeNumber(named, known)
  const isReachable = cells.extension !== '' || cells.number !== ''
  const problems: DraftProblems = {
    ...draftProblems(draft, known),
    ...(mayLackPlus(cells.number, draft.number) && { number: 'badNumber' }),
    ...(location === undefined && { location: 'unknownLocation' }),
    ...(licence.id === '' && isReachable && { licence: 'callingWithoutLicence' }),
    ...(licence.problem && { licence: licence.problem }),
  }
  const shown = { licence: licence.said, location: cells.location }
  return { line, draft, shown, problems, flaws, firstLines: {} }
}

const twice = {
  email: 'twiceAddress',
  extension: 'twiceExtension',
  number: 'twiceNumber',
} as const satisfies Record<Unique, DraftProblem>

/** Adds the problems of values that a row above already has. */
function withDuplicatesMarked(
  rows: readonly ImportRow[],
  { licences }: Known,
): readonly ImportRow[] {
  const seen = new Map<string, number>()
  const left = new Map<string, number>(licences.map((licence) => [licence.id, freeUnits(licence)]))
  return rows.map((row) => {
    const { draft, problems, line } = row
    const units = (left.get(draft.licence) ?? 1) - 1
    if (draft.licence !== '') left.set(draft.licence, units)
    const firstLines: Partial<Record<Unique, number>> = {}
    for (const field of unique) {
      const key = `${field} ${draft[field].toLowerCase()}`
      const first = draft[field] === '' ? undefined : seen.get(key)
      if (first !== undefined) firstLines[field] = first
      else seen.set(key, line)
    }
    const added: DraftProblems = {
      ...Object.fromEntries(
        unique.filter((field) => field in firstLines).map((field) => [field, twice[field]]),
      ),
      ...(draft.licence !== '' && units < 0 && { licence: 'noUnits' }),
    }
    return { ...row, firstLines, problems: { ...added, ...problems } }
  })
}

/** Fields that are compared and sent exactly; other cells are names. */
const isCode = { email: true, extension: true } as const satisfies Partial<Record<Field, true>>

/** In one line: line breaks within a person's name become spaces. */
const cellText = (cell: string, field?: Field) =>
  field && field in isCode ? cleanText(cell) : cleanLine(cell)

function cellsOf(row: TableRow, columns: readonly Column[]): RowCells {
  const cells: Record<Field, string> = { ...emptyDraft }
  const given: string[] = []
  for (const [index, column] of columns.entries()) {
    const cell = cellText(row.cells[index] ?? '', column.is === 'field' ? column.field : undefined)
    if (column.is === 'field' && cells[column.field] === '') cells[column.field] = cell
    if (column.is !== 'licence' || booleanOf(cell) === false) continue
    // A cell that is neither TRUE nor FALSE is reported as an unknown license.
    given.push(booleanOf(cell) ? column.licence.name : cell)
  }
  return { row, cells, licences: cells.licence === '' ? given : [cells.licence, ...given] }
}

/** Reads a table of new users; returns every readable row with its problems. */
export function readUserTable(table: Table, known: Known, locations: readonly Place[]): UserImport {
  const columns = columnsOf(table, known.licences)
  const { cells: header, flaws: headerFlaws } = table.header
  const titlesOf = (kind: Column['is']) =>
    header.filter((title, index) => columns[index]?.is === kind && title.trim() !== '')
  const rows = table.rows.map((row) => checkedRow(cellsOf(row, columns), known, locations))
  return {
    rows: withDuplicatesMarked(rows, known),
    unused: titlesOf('unused'),
    unknown: titlesOf('unknown').map((title) => ({ title, fits: fittingTitles(title, columns) })),
    missing: required.filter(
      (field) => !columns.some((column) => column.is === 'field' && column.field === field),
    ),
    headerFlaws,
  }
}
