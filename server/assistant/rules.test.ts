import { describe, expect, test } from 'vitest'
import { isQuiet, mayAsk, readRules } from './rules.ts'

describe('the rules file', () => {
  test('has usual values for what is left out', () => {
    const { rules, team } = readRules(
      JSON.stringify({
        rules: [
          { when: 'callOnHold', person: 'ana@example.com', to: 'ana@example.com' },
          { when: 'deviceOffline', to: 'room' },
        ],
      }),
    )
    expect(rules).toMatchObject([{ minutes: 2, urgent: false }, { minutes: 5 }])
    expect(team).toEqual([])
  })
  test.each([
    ['{', /no JSON/],
    ['{"rules":[{"when":"storm","to":"x"}]}', /rules\.0\.when/],
    ['{"rules":[{"when":"missedCall","to":"x"}]}', /rules\.0\.person/],
    ['{"rules":[{"when":"failedJob","to":" "}]}', /rules\.0\.to.*empty/],
    ['{"quietHours":{"from":"25:00","to":"07:00","timeZone":"UTC"}}', /quietHours\.from.*22:00/],
    ['{"quietHours":{"from":"20:00","to":"07:00","timeZone":"Mars"}}', /timeZone.*Europe/],
    ['{"colour":"red"}', /colour/],
  ])('%s is refused by the name of the field', (json, fault) => {
    expect(() => readRules(json)).toThrow(fault)
  })
})

describe('quiet hours', () => {
  const rules = (from: string, to: string) =>
    readRules(JSON.stringify({ quietHours: { from, to, timeZone: 'Europe/Berlin' } }))
  test.each([
    ['22:00', '07:00', '2026-12-01T20:59:00Z', false],
    ['22:00', '07:00', '2026-12-01T21:00:00Z', true],
    ['22:00', '07:00', '2026-12-02T05:59:00Z', true],
    ['22:00', '07:00', '2026-12-02T06:00:00Z', false],
    // In summer the same clock is an hour earlier.
    ['22:00', '07:00', '2026-07-01T20:00:00Z', true],
    ['12:00', '13:00', '2026-12-01T11:30:00Z', true],
    ['12:00', '13:00', '2026-12-01T12:00:00Z', false],
  ])('%s to %s at %s: %s', (from, to, at, quiet) => {
    expect(isQuiet(rules(from, to), Date.parse(at))).toBe(quiet)
  })
  test('are none unless they are named', () => {
    expect(isQuiet(readRules('{}'), Date.parse('2026-12-01T02:00:00Z'))).toBe(false)
  })
})

test('addresses and whole domains may ask, nobody else', () => {
  const rules = readRules('{"mayAsk":["@example.com","Kim@other.example"]}')
  const asked = ['ana@EXAMPLE.com', 'kim@other.example', 'x@notexample.com', 'x@other.example']
  expect(asked.map((email) => mayAsk(rules, email))).toEqual([true, true, false, false])
  expect(mayAsk(readRules('{}'), 'ana@example.com')).toBe(false)
})
