// An own contact is recognized by its number in any written form.
import { describe, expect, it } from 'vitest'
import type { Party } from '../calls/party.ts'
import { contactNames } from './contactNames.ts'

const contact = (name: string, ...numbers: readonly string[]) => ({ id: name, name, numbers })
const party = (address: string, name?: string): Party => ({
  is: 'known',
  address,
  reach: 'external',
  ...(name !== undefined && { name }),
})
const nameIn = (found: Party) => (found.is === 'known' ? found.name : undefined)

describe('the name of an own contact', () => {
  it.each([
    ['(408) 555-0188', '+14085550188', 'US'],
    ['+1 408 555 0188', '4085550188', 'US'],
    ['408.555.0188 x12', '+14085550188', 'US'],
    ['+44 (0)20 7946 0018', '02079460018', 'GB'],
    ['020 7946 0018', '+442079460018', 'GB'],
    ['\u202a+49 30 123456\u202c', 'sip:+4930123456@example.com;user=phone', 'DE'],
    ['2004', '2004', 'US'],
    ['Zoe@Example.com', 'sip:zoe@example.com', undefined],
  ])('is found for %j where %j calls (%s)', (kept, calls, region) => {
    const name = contactNames([contact('Zoë', kept)], region)
    expect(nameIn(name(party(calls)))).toBe('Zoë')
  })

  it('goes before the name that Webex gives, and leaves the rest of the party as it is', () => {
    const name = contactNames([contact('Zoë', '2001', '+14085550188')], 'US')
    expect(name(party('+14085550188', 'WIRELESS CALLER'))).toEqual(party('+14085550188', 'Zoë'))
  })

  it('names all contacts that share a number, each once', () => {
    const [ann, bob] = [
      contact('Ann', '+14085550188', '408 555 0188'),
      contact('Bob', '4085550188'),
    ]
    expect(nameIn(contactNames([ann, bob], 'US')(party('+14085550188')))).toBe('Ann / Bob')
  })

  it('names nobody for another number, a number in another country, or no number', () => {
    const name = contactNames([contact('Zoë', '(408) 555-0188')], 'US')
    const others = [party('+14085550189'), party('+444085550188'), { is: 'private' } as const]
    for (const other of others) expect(name(other)).toBe(other)
  })
})
