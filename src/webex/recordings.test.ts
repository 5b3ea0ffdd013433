// Recordings: pages with and without a readable Link, and links that are no addresses.
import { describe, expect, it } from 'vitest'
import type { Instant } from '../domain/brand.ts'
import { decodeRecordingFiles } from './decode/recording.ts'
import { clientOf, fakeCloud } from './fakeCloud.ts'
import { createRecordingsResource } from './resources/recordings.ts'

const window = { from: 0 as Instant, to: 100_000_000 as Instant }
const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    topic: 'Call',
    timeRecorded: new Date(50_000_000 - index * 1_000).toISOString(),
  }))

describe('a page of recordings', () => {
  const page = async (body: object, at?: { before: Instant }) => {
    const { send, requests } = fakeCloud({ body })
    const result = await createRecordingsResource(clientOf(send)).page({
      status: 'available',
      window,
      at,
    })
    if (!result.ok) throw new Error(result.error.is)
    return { page: result.value, url: new URL(requests[0]?.url ?? '') }
  }

  it('asks for its window and as many as Webex gives', async () => {
    const { url } = await page({ items: items(3) })
    expect(Object.fromEntries(url.searchParams)).toEqual({
      status: 'available',
      from: '1970-01-01T00:00:00.000Z',
      to: '1970-01-02T03:46:40.000Z',
      max: '100',
    })
  })

  it('is followed by what is older than it, where it is full and its Link cannot be read', async () => {
    const { page: full } = await page({ items: items(100) })
    const oldest = 50_000_000 - 99_000
    expect(full.next).toEqual({ before: oldest + 1 })
    const { url } = await page({ items: [] }, { before: oldest as Instant })
    expect(url.searchParams.get('to')).toBe(new Date(oldest).toISOString())
  })

  it('is the last one where it is not full, and tells how many could not be read', async () => {
    const { page: last } = await page({ items: [...items(2), { topic: 'no id' }] })
    expect(last.next).toBeUndefined()
    expect(last.left).toBe(1)
  })
})

describe('the files of a recording', () => {
  it('are links that a page may open, and nothing else', () => {
    const links = {
      audioDownloadLink: 'javascript:alert(1)',
      transcriptDownloadLink: 'https://media.example.com/t?ticket=x',
      shortNotesDownloadLink: 'nothing',
      actionItemsDownloadLink: 'https://media.example.com/i',
      expiration: '2026-09-14T12:20:11Z',
    }
    expect(decodeRecordingFiles({ id: 'r', temporaryDirectDownloadLinks: links })).toEqual({
      ok: true,
      value: {
        transcript: 'https://media.example.com/t?ticket=x',
        notes: [{ kind: 'actions', url: 'https://media.example.com/i' }],
        until: Date.parse('2026-09-14T12:20:11Z'),
      },
    })
  })

  it('may be none, where downloading is prevented', () => {
    expect(decodeRecordingFiles({ id: 'r' })).toEqual({ ok: true, value: { notes: [] } })
  })
})
