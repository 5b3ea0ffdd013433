// Contacts and speed dials as they are kept.
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import { createTestStore } from '../calls/cloudForTests.ts'
import { createContacts } from './createContacts.ts'

const ana = 'ana' as PersonId
const zoe = { id: '1', name: 'Zoë', numbers: ['2001'] }
const abe = { id: '2', name: 'Abe', numbers: ['2002'] }

describe('contacts', () => {
  it('are kept by name, changed in place, removed', () => {
    const store = createTestStore()
    const contacts = createContacts(store, ana)
    contacts.save(zoe)
    contacts.save(abe)
    contacts.save({ ...zoe, numbers: ['2003'] })
    expect(createContacts(store, ana).store.getState().contacts).toEqual([
      abe,
      { ...zoe, numbers: ['2003'] },
    ])
    contacts.remove('2')
    expect(createContacts(store, ana).store.getState().contacts).toHaveLength(1)
    expect(createContacts(store, 'ben' as PersonId).store.getState().contacts).toEqual([])
  })

  it('keeps speed dials in the order that they were put in', () => {
    const store = createTestStore()
    const contacts = createContacts(store, ana)
    for (const number of ['1', '2', '3']) contacts.addSpeedDial({ name: `n${number}`, number })
    contacts.moveSpeedDial(2, 0)
    contacts.removeSpeedDial('1')
    const numbers = createContacts(store, ana)
      .store.getState()
      .speedDials.map((one) => one.number)
    expect(numbers).toEqual(['3', '2'])
  })

  it('reads what is broken as far as it goes', () => {
    const store = createTestStore()
    const kept = { version: 1, contacts: [zoe, { id: 3 }, null], speedDials: 'none' }
    store.set('cordboard.contacts.ana', JSON.stringify(kept))
    expect(createContacts(store, ana).store.getState()).toEqual({ contacts: [zoe], speedDials: [] })
  })
})
