// Whom to call, from the directory or from what is typed.
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Problem } from './destination.ts'
import { chosenMatch, chosenPerson, chosenText } from './destination.ts'
import { problemWords } from './DestinationNote.tsx'
import * as rules from '../../state/dial/dialingRules.ts'

const ann: Person = {
  id: 'ann' as PersonId,
  name: 'Ann Lee',
  numbers: [
    { type: 'mobile', value: '+12025550100' },
    { type: 'work', value: '+12025550147' },
  ],
  roles: [],
}

const wordsOf = (problem: Problem) => (problem.is === 'notReady' ? '' : problemWords(problem))

describe('destination', () => {
  it('is the extension of a person, else the work number, else any', () => {
    const extension = chosenPerson({ ...ann, extension: '2003' })
    expect(extension).toMatchObject({ ok: true, value: { destination: '2003' } })
    expect(chosenPerson(ann)).toMatchObject({ value: { destination: '+12025550147' } })
    const mobile = chosenPerson({ ...ann, numbers: ann.numbers.slice(0, 1) })
    expect(mobile).toMatchObject({ value: { destination: '+12025550100' } })
  })

  it('of a person without a number is a problem that names the person', () => {
    const none = chosenPerson({ ...ann, numbers: [] })
    expect(none).toEqual({ ok: false, error: { is: 'noNumber', name: 'Ann Lee' } })
    expect(none.ok || wordsOf(none.error)).toContain('Ann Lee')
  })

  it('marks emergencies of the home region', () => {
    expect(chosenText(rules, '999', 'GB')).toMatchObject({ value: { isEmergency: true } })
    expect(chosenText(rules, '2003', 'GB')).toMatchObject({ value: { isEmergency: false } })
    expect(chosenText(rules, '9999', 'US')).toMatchObject({ value: { isEmergency: false } })
    const extension = { isEmergency: false, mayReach: '999', destination: '9999' }
    expect(chosenText(rules, '9999', 'GB')).toMatchObject({ value: extension })
  })

  it.each(['', 'Ann', '1'.repeat(500)])('says in words what is wrong with %j', (text) => {
    const chosen = chosenText(rules, text, 'GB')
    expect(chosen.ok || wordsOf(chosen.error).length).toBeGreaterThan(10)
  })

  it('asks about numbers that cost extra, in any form', () => {
    expect(chosenText(rules, '1 (900) 555-0123', 'US')).toMatchObject({
      value: { isPremium: true },
    })
    expect(chosenText(rules, '+1 900 555 0123', 'GB')).toMatchObject({ value: { isPremium: true } })
    expect(chosenText(rules, '1 (800) 555-0123', 'US')).toMatchObject({
      value: { isPremium: false },
    })
  })

  it('keeps digits for after the answer apart from the number', () => {
    expect(chosenText(rules, '+1 650 479 3208,,1234#', 'US')).toMatchObject({
      value: { destination: '+16504793208', party: { address: '+16504793208' }, after: ',,1234#' },
    })
  })

  it('of an own contact is its number as anybody would type it, with its name', () => {
    const chosen = (number: string, region = 'US') =>
      chosenMatch(
        rules,
        { is: 'contact', name: 'Zoë', contact: { key: number, name: 'Zoë', number } },
        region,
      )
    expect(chosen('(408) 555-0188 x12')).toMatchObject({
      value: { destination: '4085550188', party: { name: 'Zoë' }, after: ',12' },
    })
    expect(chosen('1-900-555-0123')).toMatchObject({ value: { isPremium: true } })
    expect(chosen('9999', 'GB')).toMatchObject({ value: { mayReach: '999' } })
    expect(chosen('*72')).toMatchObject({ value: { isCode: true } })
    const help = chosen('999', 'GB')
    expect(help).toMatchObject({ value: { isEmergency: true } })
    expect(help.ok && help.value.party).not.toHaveProperty('name')
  })

  it('of an own contact waits for the rules of dialing', () => {
    const match = {
      is: 'contact',
      name: 'Zoë',
      contact: { key: '', name: 'Zoë', number: '7' },
    } as const
    expect(chosenMatch(undefined, match, 'US')).toEqual({ ok: false, error: { is: 'notReady' } })
  })

  it('says that an id is to be looked up', () => {
    const id = 'Y2lzY29zcGFyazovL3VzL1BFT1BMRS8wYTFiMmMzZC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwOTk'
    expect(chosenText(rules, id, 'US')).toMatchObject({ value: { lookUp: id } })
  })
})
