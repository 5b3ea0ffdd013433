// A finding as text: where Webex's answer and its description differ. In English, like the
// documentation that it is about. It holds types and names of fields, no values of people.
import type { Difference } from './differences.ts'
import type { ApiOperation } from './description.ts'

/** What a report says besides the differences. */
export type Finding = {
  readonly operation: Pick<ApiOperation, 'id' | 'method' | 'path'>
  readonly status: number
  readonly trackingId?: string
  /** ISO 8601. */
  readonly at: string
  /** The file of contracts/ that describes the operation. */
  readonly file: string
  readonly differences: readonly Difference[]
}

function lineOf({ at, is, wanted, found, count }: Difference): string {
  const where = at === '' ? 'the answer' : `\`${at}\``
  const times = count > 1 ? ` (${count} times)` : ''
  switch (is) {
    case 'missing':
      return `- ${where}: required, but missing${times}`
    case 'undescribed':
      return `- ${where}: not described (${found})${times}`
    case 'type':
      return `- ${where}: described as ${wanted}, but is ${found}${times}`
    case 'value':
      return `- ${where}: not one of the described values (${wanted})${times}`
    case 'format':
      return `- ${where}: not a ${wanted}${times}`
    case 'status':
      return `- status ${found}; described: ${wanted}`
    case 'noBody':
      return '- no JSON body, although one is described'
  }
}

/** Markdown, for an issue. */
export function reportText(finding: Finding): string {
  const { operation, status, trackingId, at, file, differences } = finding
  return [
    `### ${operation.id}: the answer differs from its description`,
    '',
    `\`${operation.method} ${operation.path}\` answered ${status} at ${at}.`,
    `Described in ${file}.${trackingId === undefined ? '' : ` trackingId: ${trackingId}`}`,
    '',
    ...differences.map(lineOf),
    '',
  ].join('\n')
}
