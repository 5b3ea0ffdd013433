// The built app: hashed assets for ever, the page itself never from a cache, and the page for
// every path that is not a file (the router knows which screen it is).
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Context } from 'hono'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const compressible = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.webmanifest'])

type Held = {
  readonly body: Uint8Array<ArrayBuffer>
  /** Missing where it would not get smaller. Compressed when first asked for: most never are. */
  readonly brotli?: () => Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
  readonly isHashed: boolean
}

export type Files = {
  /** Answers with a file, with the page, or 404 for a file that is not there. */
  answer(context: Context): Response
}

/** Reads the folder once: paths outside it cannot be asked for. Throws where it is missing. */
export function readFiles(folder: string): Files {
  const held = new Map<string, Held>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.includes('.vite')) continue
    const file = join(entry.parentPath, entry.name)
    held.set(`/${relative(folder, file).split(sep).join('/')}`, hold(file))
  }
  const page = held.get('/index.html')
  if (!page) throw new Error(`no index.html in ${folder}: run "npm run build" first`)
  return {
    answer(context) {
      const { path } = context.req
      const file = held.get(path)
      if (file) return send(context, file)
      // What looks like a file is one that an older build had; the page would be a lie.
      return extname(path) || path.startsWith('/assets/')
        ? (context.notFound() as Response)
        : send(context, page)
    },
  }
}

function hold(file: string): Held {
  const body = Uint8Array.from(readFileSync(file))
  const kind = extname(file)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  let compressed: Uint8Array<ArrayBuffer> | undefined
  return {
    body,
    ...(compressible.has(kind) && {
      brotli: () => (compressed ??= Uint8Array.from(brotliCompressSync(body, quality))),
    }),
    type: types[kind] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    isHashed: file.split(sep).includes('assets'),
  }
}

function send(context: Context, { body, brotli, type, etag, isHashed }: Held): Response {
  context.header('Content-Type', type)
  context.header('ETag', etag)
  context.header('Vary', 'Accept-Encoding')
  context.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (context.req.header('if-none-match') === etag) return context.body(null, 304)
  if (!brotli || !/\bbr\b/.test(context.req.header('accept-encoding') ?? '')) {
    return context.body(body)
  }
  context.header('Content-Encoding', 'br')
  return context.body(brotli())
}
