// Webex's REST ids: base64url of `ciscospark://us/<TYPE>/<uuid>` (docs/webex/facts.md 2.6).

const cluster = 'us'

export const restId = (type: string, key: string): string =>
  Buffer.from(`ciscospark://${cluster}/${type}/${key}`).toString('base64url')

/** The uuid in an id: the part after the last slash; the id itself if there is none. */
export function keyOf(id: string): string {
  const decoded = Buffer.from(id, 'base64url').toString()
  return decoded.startsWith('ciscospark://') ? (decoded.split('/').at(-1) ?? id) : id
}
