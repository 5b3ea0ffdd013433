// Calls of other lines: listed with mine, named by their line, and acted on in its name.
import { describe, expect, it } from 'vitest'
import type { CallId, LineId } from '../domain/brand.ts'
import { linesOperations } from './linesOperations.ts'
import { clientOf, fakeCloud } from './fakeCloud.ts'
import { createCallsResource } from './resources/calls.ts'
import { createLines, findLines } from './resources/lines.ts'

const line = 'front' as LineId
const call = (id: string) => ({ id, state: 'connected', personality: 'terminator' })

describe('lines beside my own', () => {
  it('are found on my devices, each once, by whichever name their id has', async () => {
    const body = {
      endpoints: [
        { id: 'a', secondaryLines: [{ lineOwnerId: 'front', name: 'Front desk' }] },
        { id: 'b', secondaryLines: [{ ownerId: 'front', name: 'Front desk' }, { memberId: 'm' }] },
        { id: 'c' },
      ],
    }
    const cloud = fakeCloud({ body })
    expect(await findLines(clientOf(cloud.send))).toEqual({
      ok: true,
      value: [
        { id: 'front', name: 'Front desk' },
        { id: 'm', name: 'm' },
      ],
    })
    // No description has it: docs/webex/facts.md 3.6.
    const { path } = linesOperations.listMyEndpoints
    expect(cloud.requests[0]?.url).toBe(`https://webex.test/v1${path}`)
  })

  it('C22 are listed with mine, and every action on their calls names the line', async () => {
    const mine = { body: { items: [call('a'), call('b')] } }
    const theirs = { body: { items: [call('b'), call('c')] } }
    const cloud = fakeCloud(mine, theirs, { status: 204 }, { status: 204 }, { status: 204 })
    const client = clientOf(cloud.send)
    const port = createLines(client, [line])
    const calls = createCallsResource(client, { current: port })
    const list = await calls.list()
    expect(list.ok && list.value.items.map(({ id, line: on }) => [id, on])).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['c', 'front'],
    ])
    await calls.hold('c' as CallId)
    await calls.hold('a' as CallId)
    await calls.dial({ destination: '2001', line })
    expect(cloud.requests.slice(2).map(({ body }) => JSON.parse(body ?? '') as unknown)).toEqual([
      { callId: 'c', lineOwnerId: 'front' },
      { callId: 'a' },
      { destination: '2001', lineOwnerId: 'front' },
    ])
    expect(cloud.requests[1]?.url).toContain('lineOwnerId=front')
  })

  it('C22 keep their calls where they do not answer, and never hide mine', async () => {
    const good = { body: { items: [call('c')] } }
    const own = { body: { items: [call('a')] } }
    const bad = { status: 403, body: {} }
    const cloud = fakeCloud(own, good, own, bad)
    const client = clientOf(cloud.send)
    const calls = createCallsResource(client, { current: createLines(client, [line]) })
    await calls.list()
    const list = await calls.list()
    expect(list.ok && list.value.items.map(({ id }) => id)).toEqual(['a', 'c'])
  })

  it('are known in a tab that lists nothing itself', () => {
    const port = createLines(clientOf(fakeCloud({ body: {} }).send), [line])
    port.note([{ id: 'c' as CallId, line } as never])
    expect(port.fieldsFor({ callIds: ['c', 'a'] })).toEqual({ lineOwnerId: 'front' })
    expect(port.fieldsFor({ destination: '1' })).toEqual({})
  })
})
