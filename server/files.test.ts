// How the built app is served: compressed forms, tags and caches.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { setUp } from './serverForTests.ts'

const { app } = setUp()
const ask = (headers: Record<string, string> = {}) => app.request('/', { headers })

describe('compressed forms', () => {
  it.each<[string, string | null]>([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', null],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['deflate', null],
    ['identity', null],
    ['brotli', null],
    ['', null],
  ])('"%s" gets %s', async (accepted, encoding) => {
    const response = await ask({ 'accept-encoding': accepted })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toContain('Accept-Encoding')
    const bytes = Buffer.from(await response.arrayBuffer())
    const text =
      encoding === 'br'
        ? brotliDecompressSync(bytes)
        : encoding === 'gzip'
          ? gunzipSync(bytes)
          : bytes
    expect(text.toString()).toContain('<title>page')
  })
})

describe('tags', () => {
  it('each form has its own', async () => {
    const tags = await Promise.all(
      ['', 'gzip', 'br'].map(async (accepted) =>
        (await ask({ 'accept-encoding': accepted })).headers.get('etag'),
      ),
    )
    expect(new Set(tags).size).toBe(3)
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/)
  })

  it.each<[string, (tag: string) => string, number]>([
    ['the same', (tag) => tag, 304],
    ['the same, made weak by a proxy', (tag) => `W/${tag}`, 304],
    ['one of a list', (tag) => `"other", ${tag}`, 304],
    ['a weak one of a list', (tag) => `W/"other",W/${tag} , "more"`, 304],
    ['any', () => '*', 304],
    ['another', () => '"other"', 200],
    ['none', () => '""', 200],
    ['a part of it', (tag) => tag.slice(0, -3) + '"', 200],
    ['no tag at all', () => 'nonsense', 200],
  ])('%s', async (_, given, status) => {
    const tag = (await ask()).headers.get('etag') ?? ''
    const response = await ask({ 'if-none-match': given(tag) })
    expect(response.status).toBe(status)
    expect(response.headers.get('etag')).toBe(tag)
  })
})
