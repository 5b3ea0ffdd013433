// The tables of numbering plans match the installed package. After an update of the package this test
// fails and prints the changes: review them, then run `npm run numbering`.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { matchesOf, numberingTables } from './numbering.ts'
import { root } from './processes.ts'

describe('the tables of numbering plans', () => {
  it('are what google-libphonenumber says', async () => {
    const kept = readFileSync(`${root}/src/domain/dial/numberingTables.ts`, 'utf8').split('\n')
    const now = (await numberingTables()).split('\n')
    const [before, after] = [new Set(kept), new Set(now)]
    expect({
      gone: kept.filter((line) => !after.has(line)),
      new: now.filter((line) => !before.has(line)),
    }).toEqual({ gone: [], new: [] })
  })

  it('are expanded from patterns in full', () => {
    expect(matchesOf('9(?:11?|2|[45]\\d)').length).toBe(1 + 1 + 1 + 20)
    expect(matchesOf('112|99[7-9]')).toEqual(['112', '997', '998', '999'])
    expect(() => matchesOf('1+')).toThrow('unknown in a pattern')
  })
})
