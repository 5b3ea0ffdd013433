// The report for support names nobody.
import { describe, expect, it } from 'vitest'
import { aCall } from '../calls/callForTests.ts'
import { supportReport } from './support.ts'
import type { CallView } from '../calls/view.ts'

describe('the support report', () => {
  it('says how calls stand, and of nobody who', () => {
    const party = {
      is: 'known',
      name: 'Grace Hopper',
      address: '+12025550123',
      reach: 'external',
    } as const
    const view = { key: 'k', call: aCall('secret-id', { party }), pending: [], provisional: false }
    const report = supportReport({
      calls: [view as unknown as CallView],
      requests: [{ path: '/v1/people' }],
      freshness: 'fresh',
    })
    expect(report).not.toMatch(/Grace|2025550123|secret-id/)
    expect(JSON.parse(report)).toMatchObject({
      freshness: 'fresh',
      calls: [{ state: 'talking', heldBy: 'nobody', direction: 'in', party: 'known' }],
      requests: [{ path: '/v1/people' }],
    })
  })
})
