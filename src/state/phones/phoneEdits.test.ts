// What becomes of a draft when its save comes back, with its form or without.
import { describe, expect, it } from 'vitest'
import type { PhoneLayout } from '../../domain/phones/lineKeys.ts'
import { mergeLayouts, openKey } from '../../domain/phones/lineKeys.ts'
import { createDrafts } from '../person/drafts.ts'
import { afterSave } from './phoneEdits.ts'

const key = 'keys of a test'
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

describe('afterSave', () => {
  it('drops the draft that was saved', () => {
    const drafts = createDrafts()
    const wanted = dialing('2001', '')
    drafts.set(key, { base, is: wanted })
    afterSave(drafts, key, wanted, { is: 'saved', value: wanted, others: 0 }, mergeLayouts)
    expect(drafts.get(key)).toBeUndefined()
  })

  it('keeps what was changed while the request was under way', () => {
    const drafts = createDrafts()
    const [wanted, later] = [dialing('2001', ''), dialing('2001', '2009')]
    const value = { ...wanted, mayReorder: true }
    drafts.set(key, { base, is: later })
    afterSave(drafts, key, wanted, { is: 'saved', value, others: 1 }, mergeLayouts)
    expect(drafts.get(key)).toEqual({ base: value, is: { ...later, mayReorder: true } })
  })

  it('remembers what somebody else has made of the same', () => {
    const drafts = createDrafts()
    const [mine, theirs] = [dialing('2001', '2003'), dialing('2002', '')]
    drafts.set(key, { base, is: mine })
    afterSave(drafts, key, mine, { is: 'changedElsewhere', theirs }, mergeLayouts)
    expect(drafts.get(key)).toEqual({ base, is: mine, theirs })
  })

  it('leaves alone what was discarded meanwhile', () => {
    const drafts = createDrafts()
    const wanted = dialing('2001', '')
    afterSave(drafts, key, wanted, { is: 'saved', value: wanted, others: 0 }, mergeLayouts)
    expect(drafts.get(key)).toBeUndefined()
  })
})
