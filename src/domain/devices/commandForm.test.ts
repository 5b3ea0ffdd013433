// The form of a command: what is filled in has the types that the device tells.
import { describe, expect, it } from 'vitest'
import { canBeFilledIn, checkedForm } from './commandForm.ts'
import type { XapiCommand } from './xapiSchema.ts'

const command: XapiCommand = {
  name: 'Presentation.Start',
  arguments: [
    { name: 'Text', isRequired: true, space: { is: 'string', maxLength: 5 } },
    { name: 'Force', isRequired: false, space: { is: 'enum', values: ['False', 'True'] } },
    {
      name: 'ConnectorId',
      isRequired: false,
      space: { is: 'list', items: { is: 'integer', min: 1, max: 6 }, maxItems: 4 },
    },
    {
      name: 'Source',
      isRequired: false,
      space: { is: 'list', items: { is: 'enum', values: ['1', 'None'] }, minItems: 2 },
    },
  ],
}

describe('the form of a command', () => {
  it('gives values of their types, lists as lists, and nothing for what is empty', () => {
    const filled = { Text: ['2001'], Force: ['true'], ConnectorId: ['3', '', '1'], Source: [''] }
    expect(checkedForm(command, filled)).toEqual({
      values: { Text: '2001', Force: 'True', ConnectorId: [3, 1] },
      problems: new Map(),
    })
    expect(checkedForm(command, { Text: ['a'], ConnectorId: ['2'] }).values).toEqual({
      Text: 'a',
      ConnectorId: [2],
    })
  })

  it.each([
    ['Text', [''], { is: 'missing' }],
    ['Text', ['too long'], { is: 'tooLong', most: 5 }],
    ['ConnectorId', ['1', 'x'], { is: 'notANumber' }],
    ['ConnectorId', ['1', '2', '3', '4', '5'], { is: 'tooMany', most: 4 }],
    ['Source', ['1'], { is: 'tooFew', least: 2 }],
    ['Source', ['1', '9'], { is: 'notInList', values: ['1', 'None'] }],
  ])('refuses %s: %j', (name, texts, problem) => {
    const { problems } = checkedForm(command, { Text: ['ok'], [name]: texts })
    expect([...problems]).toEqual([[name, problem]])
  })

  it('has no field for what it does not understand', () => {
    const [text, , list] = command.arguments
    expect([text, list].map((one) => one && canBeFilledIn(one))).toEqual([true, true])
    const odd = { name: 'x', isRequired: false }
    expect(canBeFilledIn({ ...odd, space: { is: 'unknown' } })).toBe(false)
    expect(canBeFilledIn({ ...odd, space: { is: 'list', items: { is: 'object' } } })).toBe(false)
  })
})
