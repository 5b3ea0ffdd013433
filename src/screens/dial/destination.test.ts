// Whom to call, from the directory or from what is typed.
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import type { Person } from '../../domain/person/person.ts'
import { chosenPerson, chosenText, problemWords } from './destination.ts'

const ann: Person = {
  id: 'ann' as PersonId,
  name: 'Ann Lee',
  numbers: [
    { type: 'mobile', value: '+12025550100' },
    { type: 'work', value: '+12025550147' },
  ],
  roles: [],
}

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
    expect(none.ok || problemWords(none.error)).toContain('Ann Lee')
  })

  it('marks emergencies of the home region', () => {
    expect(chosenText('999', 'GB')).toMatchObject({ value: { isEmergency: true } })
    expect(chosenText('2003', 'GB')).toMatchObject({ value: { isEmergency: false } })
  })

  it.each(['', 'Ann', '1'.repeat(500)])('says in words what is wrong with %j', (text) => {
    const chosen = chosenText(text, 'GB')
    expect(chosen.ok || problemWords(chosen.error).length).toBeGreaterThan(10)
  })
})
