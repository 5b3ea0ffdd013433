// Contacts and speed dials as they are kept, also by two tabs at once.
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { MOST_CONTACTS } from '../../domain/directory/contacts.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import {
  createTestTabs,
  emptyBrowser,
  memoryStore,
  quiet,
  recordsOf,
} from '../person/storeForTests.ts'
import { contactsPart } from './contactsPart.ts'
import { createContacts } from './createContacts.ts'

beforeEach(emptyBrowser)

const zoe = { id: '1', name: 'Zoë', numbers: ['2001'] }
const abe = { id: '2', name: 'Abe', numbers: ['2002'] }

describe('contacts', () => {
  it('are kept by name, changed in place, removed', async () => {
    const contacts = createContacts(await memoryStore(contactsPart))
    contacts.save(zoe)
    contacts.save(abe)
    contacts.save({ ...zoe, numbers: ['2003'] })
    expect(contacts.store.getState().contacts).toEqual([abe, { ...zoe, numbers: ['2003'] }])
    contacts.remove('2')
    expect(contacts.store.getState().contacts).toHaveLength(1)
  })

  it('of two tabs are all kept: one adds Zoë, the other Abe', async () => {
    const records = await recordsOf('ana')
    const tabs = createTestTabs(createTestClock().clock)
    const [one, other] = [tabs.open(contactsPart, records), tabs.open(contactsPart, records)]
    await quiet(one.store, other.store)
    createContacts(one.store).save(zoe)
    createContacts(other.store).save(abe)
    createContacts(other.store).addSpeedDial({ name: 'Abe', number: '2002' })
    await quiet(one.store, other.store)
    const later = tabs.open(contactsPart, records)
    await quiet(later.store)
    for (const { store } of [one, other, later]) {
      const { contacts, speedDials } = createContacts(store).store.getState()
      expect([contacts, speedDials]).toEqual([[abe, zoe], [{ name: 'Abe', number: '2002' }]])
    }
  })

  it('beyond their limit are not taken, and it is said how many', async () => {
    const contacts = createContacts(await memoryStore(contactsPart))
    const many = Array.from({ length: MOST_CONTACTS + 2 }, (_, index) => ({
      id: `many${index}`,
      name: `Name ${index}`,
      numbers: ['1'],
    }))
    expect(contacts.save(zoe)).toBe(0)
    expect(contacts.save(...many)).toBe(3)
    expect(contacts.save({ ...zoe, name: 'Zoë Plumber' })).toBe(0)
    const kept = contacts.store.getState().contacts
    expect(kept).toHaveLength(MOST_CONTACTS)
    expect(kept).toContainEqual({ ...zoe, name: 'Zoë Plumber' })
  })

  it('are taken over from an earlier build, as far as they are sound', async () => {
    const kept = {
      contacts: [zoe, { id: 3 }, null],
      speedDials: [{ name: 'B', number: '2' }, { name: 'A', number: '1' }, 7],
    }
    const { contacts, speedDials } = createContacts(
      await memoryStore(contactsPart, { contacts: kept }),
    ).store.getState()
    expect(contacts).toEqual([zoe])
    expect(speedDials).toEqual([
      { name: 'B', number: '2' },
      { name: 'A', number: '1' },
    ])
    const none = createContacts(
      await memoryStore(contactsPart, { contacts: { contacts: 'none' } }),
    ).store.getState()
    expect(none).toEqual({ contacts: [], speedDials: [], isRead: true })
  })
})

describe('speed dials', () => {
  it('keep the order that they are put in, each number once', async () => {
    const contacts = createContacts(await memoryStore(contactsPart))
    for (const number of ['1', '2', '3']) contacts.addSpeedDial({ name: `n${number}`, number })
    contacts.moveSpeedDial(2, 0)
    contacts.removeSpeedDial('1')
    contacts.addSpeedDial({ name: 'again', number: '3' })
    expect(contacts.store.getState().speedDials).toEqual([
      { name: 'n2', number: '2' },
      { name: 'again', number: '3' },
    ])
  })

  it('move as in a list, however often', async () => {
    const kept = await memoryStore(contactsPart)
    const contacts = createContacts(kept)
    const numbers = ['1', '2', '3', '4']
    for (const number of numbers) contacts.addSpeedDial({ name: number, number })
    const moves = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 60, maxLength: 120 })
    const plain = [...numbers]
    fc.assert(
      fc.property(moves, (all) => {
        for (const [from, to] of all) {
          contacts.moveSpeedDial(from, to)
          if (from < plain.length && to < plain.length) {
            plain.splice(to, 0, ...plain.splice(from, 1))
          }
          const shown = contacts.store.getState().speedDials.map(({ number }) => number)
          expect(shown).toEqual(plain)
        }
      }),
      { numRuns: 20 },
    )
  })
})
