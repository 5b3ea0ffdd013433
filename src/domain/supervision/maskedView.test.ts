import { describe, expect, it } from 'vitest'
import type { PersonId } from '../brand.ts'
import { aCall, instant } from '../calls/callForTests.ts'
import { masked, maskedView } from './maskedView.ts'
import type { Party } from '../calls/party.ts'
import type { CallView } from '../calls/view.ts'

const grace: Party = {
  is: 'known',
  name: 'Grace Hopper',
  address: '+12025550123',
  reach: 'external',
}

describe('a call where anybody may look', () => {
  it('names nobody', () => {
    const call = {
      ...aCall('x'),
      party: grace,
      created: instant(0),
      state: {
        is: 'ringing',
        redirections: [{ reason: 'busy', by: grace }],
        recall: { ...grace, name: 'Alan Turing' },
      },
    } as const
    const view = { key: call.id, call, pending: [] } as unknown as CallView
    const text = JSON.stringify(maskedView(view))
    expect(text).not.toMatch(/Grace|Hopper|Alan|Turing|2025550/)
    expect(text).toContain('G. H.')
    expect(text).toContain('A. T.')
  })
  it('leaves services their names, but not colleagues', () => {
    const mailbox = { is: 'known', name: 'Voicemail of Ana Ruiz', reach: 'location' } as const
    expect(masked(mailbox)).toMatchObject({ name: 'Voicemail of Ana Ruiz' })
    expect(masked({ ...mailbox, reach: 'organization' })).toMatchObject({ name: mailbox.name })
    expect(masked({ ...mailbox, reach: 'other' })).toMatchObject({ name: mailbox.name })
    const ana = { ...mailbox, name: 'Ana Ruiz', personId: 'ana' as PersonId }
    expect(masked(ana)).toMatchObject({ name: 'A. R.' })
    expect(masked({ ...mailbox, reach: 'external' })).toMatchObject({ name: 'V. o. A. R.' })
    expect(masked({ ...mailbox, reach: 'unknown' })).toMatchObject({ name: 'V. o. A. R.' })
  })
  it('leaves alone what says nothing', () => {
    expect(masked({ is: 'private' })).toEqual({ is: 'private' })
    expect(masked({ is: 'known', address: '+12025550123', reach: 'external' })).toEqual({
      is: 'known',
      name: '•••23',
      reach: 'external',
    })
  })
})
