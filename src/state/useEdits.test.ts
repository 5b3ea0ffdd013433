// What becomes of a draft when its save comes back, with its form or without.
import { describe, expect, it } from 'vitest'
import type { PhoneLayout } from '../domain/phones/lineKeys.ts'
import { openKey } from '../domain/phones/lineKeys.ts'
import { createTestClock } from './calls/cloudForTests.ts'
import { createDrafts } from './person/drafts.ts'
import { draftsPart } from './person/draftsPart.ts'
import { plainStore } from './person/storeForTests.ts'
import { editedLayout } from './phones/editedPhone.ts'
import { afterSave } from './useEdits.ts'

const phone = 'a phone'
const base: PhoneLayout = {
  isCustom: true,
  mayReorder: false,
  keys: [openKey, openKey],
  rest: {},
}
const dialing = (...values: readonly string[]): PhoneLayout => ({
  ...base,
  keys: values.map((value) =>
    value === '' ? openKey : { ...openKey, type: 'SPEED_DIAL' as const, value },
  ),
})

const setUp = () => createDrafts({ store: plainStore(draftsPart), clock: createTestClock().clock })

describe('afterSave', () => {
  it('drops the draft that was saved', () => {
    const drafts = setUp()
    const wanted = dialing('2001', '')
    drafts.set(editedLayout.drafts, phone, { base, is: wanted })
    afterSave(drafts, editedLayout, phone, wanted, { is: 'saved', value: wanted, others: 0 })
    expect(drafts.get(editedLayout.drafts, phone)).toBeUndefined()
  })

  it('keeps what was changed while the request was under way', () => {
    const drafts = setUp()
    const [wanted, later] = [dialing('2001', ''), dialing('2001', '2009')]
    const value = { ...wanted, mayReorder: true }
    drafts.set(editedLayout.drafts, phone, { base, is: later })
    afterSave(drafts, editedLayout, phone, wanted, { is: 'saved', value, others: 1 })
    expect(drafts.get(editedLayout.drafts, phone)).toEqual({
      base: value,
      is: { ...later, mayReorder: true },
    })
  })

  it('remembers what somebody else has made of the same', () => {
    const drafts = setUp()
    const [mine, theirs] = [dialing('2001', '2003'), dialing('2002', '')]
    drafts.set(editedLayout.drafts, phone, { base, is: mine })
    afterSave(drafts, editedLayout, phone, mine, { is: 'changedElsewhere', theirs })
    expect(drafts.get(editedLayout.drafts, phone)).toEqual({ base, is: mine, theirs })
  })

  it('leaves alone what was discarded meanwhile', () => {
    const drafts = setUp()
    const wanted = dialing('2001', '')
    afterSave(drafts, editedLayout, phone, wanted, { is: 'saved', value: wanted, others: 0 })
    expect(drafts.get(editedLayout.drafts, phone)).toBeUndefined()
  })
})
