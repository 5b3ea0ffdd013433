// The files of messages (docs/webex/everyday.md 9).
import type { RestAnswer, Route } from '../types.ts'
import { spaceRoute, type Asked } from './spaceRoute.ts'

const read = 'spark:messages_read'

/** The name as it was sent, and without anything but ASCII for older clients (RFC 6266). */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7E]|["\\]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function headersOf({ caller, id, spaces }: Asked) {
  const file = spaces.files.find(caller, id)
  return {
    file,
    headers: {
      'content-type': file.type,
      'content-length': String(file.bytes.byteLength),
      'content-disposition': disposition(file.name),
      'cache-control': 'no-store',
    },
  }
}

function whole(asked: Asked): RestAnswer {
  const { file, headers } = headersOf(asked)
  return { status: 200, bytes: file.bytes, headers }
}

export const contentRoutes: Route[] = [
  spaceRoute('GET /contents/{contentId}', read, whole),
  spaceRoute('HEAD /contents/{contentId}', read, (asked) => ({
    status: 200,
    headers: headersOf(asked).headers,
  })),
]
