// Serves the built app: hashed assets are cached forever, the page itself never, and every path that
// is not a file gets the page (the router knows which screen it is).
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

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

type Bytes = Uint8Array<ArrayBuffer>
type Encoding = 'br' | 'gzip'

type Held = {
  readonly body: Bytes
  /** Compressed on the first request, as most files are never requested. Missing if it would not get smaller. */
  readonly compressed?: (encoding: Encoding) => Bytes
  readonly type: string
  readonly etag: string
  readonly isHashed: boolean
}

/** Serves the built app. */
export type Files = {
  /** Answers with a file, with the page, or 404 for a file that is not there. */
  answer(context: Context): Response
}

/** Reads the folder once, so that no path outside it can be requested. Throws if it is missing. */
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
      // A path that looks like a file belonged to an older build: the page would be the wrong answer.
      return extname(path) || path.startsWith('/assets/')
        ? (context.notFound() as Response)
        : send(context, page)
    },
  }
}

const compress: Readonly<Record<Encoding, (body: Bytes) => Buffer>> = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => gzipSync(body, { level: 9 }),
}

function hold(file: string): Held {
  const body = Uint8Array.from(readFileSync(file))
  const kind = extname(file)
  const made = new Map<Encoding, Bytes>()
  const compressed = (encoding: Encoding) => {
    const known = made.get(encoding)
    if (known) return known
    const fresh = Uint8Array.from(compress[encoding](body))
    made.set(encoding, fresh)
    return fresh
  }
  return {
    body,
    ...(compressible.has(kind) && { compressed }),
    type: types[kind] ?? 'application/octet-stream',
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    isHashed: file.split(sep).includes('assets'),
  }
}

function send(context: Context, { body, compressed, type, etag, isHashed }: Held): Response {
  const encoding = compressed && encodingFor(context)
  // One tag for each form of the same file (RFC 9110 8.8.3.3).
  const tag = encoding ? `${etag}-${encoding}` : etag
  context.header('Content-Type', type)
  context.header('ETag', `"${tag}"`)
  context.header('Vary', 'Accept-Encoding')
  context.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (isKnown(context.req.header('if-none-match'), tag)) return context.body(null, 304)
  if (!compressed || !encoding) return context.body(body)
  context.header('Content-Encoding', encoding)
  return context.body(compressed(encoding))
}

function encodingFor(context: Context): Encoding | undefined {
  const taken = accepts(context, {
    header: 'Accept-Encoding',
    supports: ['br', 'gzip'],
    default: 'identity',
    match(wanted) {
      const quality = (name: string) =>
        wanted.find(({ type }) => type.toLowerCase() === name)?.q ?? 0
      if (Math.max(quality('br'), quality('gzip')) === 0) return 'identity'
      // Browsers accept both equally: then the smaller one.
      return quality('br') >= quality('gzip') ? 'br' : 'gzip'
    },
  })
  return taken === 'br' || taken === 'gzip' ? taken : undefined
}

/**
 * Whether the browser, or a cache in front of it, already has this form. Compared weakly, as required
 * here (RFC 9110 13.1.2): a proxy that compresses makes our tag weak.
 */
function isKnown(given: string | undefined, tag: string): boolean {
  if (given === undefined) return false
  return given.trim() === '*' || [...given.matchAll(/"([^"]*)"/g)].some(([, one]) => one === tag)
}
