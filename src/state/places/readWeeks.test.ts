// Weeks come in parts that each may be asked for, and whole or not at all.
import { describe, expect, it } from 'vitest'
import type { Instant, WorkspaceId } from '../../domain/brand.ts'
import { lastOf, LONGEST_SPAN_MS } from '../../domain/places/metrics.ts'
import { clientOf, fakeCloud } from '../../webex/fakeCloud.ts'
import { createMetricsResource } from '../../webex/resources/metrics.ts'
import { readWeeks } from './readWeeks.ts'

const now = Date.UTC(2026, 0, 12, 10, 30) as Instant
const question = { workspace: 'w' as WorkspaceId, span: lastOf('hourly', 7 * 24, now) }

describe('the hours of weeks', () => {
  it('are asked for two days at a time, without a gap', async () => {
    const { send, requests } = fakeCloud({ body: { items: [] } })
    expect(await readWeeks(createMetricsResource(clientOf(send)), question)).toMatchObject({
      ok: true,
      value: { span: question.span },
    })
    const asked = requests.map(({ url }) => new URL(url).searchParams)
    const hourly = asked.filter((query) => query.get('metricName') === 'peopleCount')
    expect(hourly).toHaveLength(4)
    const [froms, tos] = (['from', 'to'] as const).map((name) =>
      hourly.map((query) => Date.parse(query.get(name) ?? '')),
    )
    expect(froms?.[0]).toBe(question.span.from)
    expect(froms?.slice(1)).toEqual(tos?.slice(0, -1))
    expect(tos?.at(-1)).toBe(now)
    for (const query of asked) {
      const length = Date.parse(query.get('to') ?? '') - Date.parse(query.get('from') ?? '')
      const aggregation = query.get('aggregation') === 'daily' ? 'daily' : 'hourly'
      expect(length).toBeLessThanOrEqual(LONGEST_SPAN_MS[aggregation])
    }
  })

  it('are nothing where a part is missing', async () => {
    const good = { body: { items: [] } }
    const { send } = fakeCloud(good, good, good, good, { status: 403, body: {} })
    expect(await readWeeks(createMetricsResource(clientOf(send)), question)).toMatchObject({
      error: { is: 'missingScope' },
    })
  })
})
