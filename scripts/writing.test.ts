import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './processes.ts'
import { flawsOf, rulesOf } from './writing.ts'

const rules = rulesOf(readFileSync(join(root, 'docs/writing.md'), 'utf8'))

describe('flawsOf', () => {
  it.each([
    ['Waiting, look in', '“look in”: write check'],
    ['Whoever runs this', '“whoever”: write anyone who, your administrator'],
    ['Calls go on', '“go on”: write continue'],
    ['Older organisations', '“organis…”: write organiz…'],
    ['Calling licences', '“licence…”: write license…'],
    ['E-mail address', '“e-mail…”: write email'],
    ['Enter a name.  Then save.', 'two spaces'],
    ['Loading...', '... instead of …'],
    ["It isn't there", "' instead of ’"],
    ['Done!', 'an exclamation mark'],
    ['Export All Users', 'a capital in the middle: All'],
  ])('finds what is wrong with “%s”', (text, flaw) => {
    expect(flawsOf(text, rules)).toContain(flaw)
  })

  it.each([
    'Export CSV',
    'Legacy locations',
    'Sign in with Webex',
    'Couldn’t load users',
    'Press Enter to call {name}',
    'Press Call to dial. Then choose Consult first.',
    'No one found for “{typed}”',
    'Chicago, Los Angeles: two locations',
  ])('accepts “%s”', (text) => {
    expect(flawsOf(text, rules)).toEqual([])
  })
})

describe('rulesOf', () => {
  it('fails on a page without the words', () => {
    expect(() => rulesOf('# Writing\n')).toThrow('has no part')
    expect(() => rulesOf('\n## Words to avoid\n\n| avoid | write |\n\n## Names\nWebex\n')).toThrow(
      'lists no words',
    )
  })
})
