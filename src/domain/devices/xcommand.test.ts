// The terminal's notation.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TerminalLine } from './xcommand.ts'
import { readXapiSchema } from './xapiSchema.ts'
import { parseTerminal, terminalText } from './xcommand.ts'

const command = (commandKey: string, given: object) => {
  return { ok: true, value: { is: 'command', commandKey, arguments: given } }
}

describe('xCommand', () => {
  it.each([
    ['xCommand Audio Volume Set Level: 40', 'Audio.Volume.Set', { Level: 40 }],
    ['  XCOMMAND Audio.Volume.Set Level:40 ', 'Audio.Volume.Set', { Level: 40 }],
    ['xcommand Standby Activate', 'Standby.Activate', {}],
    ['xCommand Dial Number: 2001', 'Dial', { Number: '2001' }],
    ['xCommand Dial Number: sip:ann@example.com', 'Dial', { Number: 'sip:ann@example.com' }],
    ['xCommand Boot Force: True', 'Boot', { Force: 'True' }],
    ['xCommand Boot Force: "True" Level: "4"', 'Boot', { Force: 'True', Level: '4' }],
    ['xCommand A Code: 007 B: 1e9 C: -1.5', 'A', { Code: '007', B: '1e9', C: -1.5 }],
    ['xCommand Call Join CallId: 1 callid: 2', 'Call.Join', { CallId: [1, 2] }],
    ['xCommand P Option.1: Yes Option.2: ""', 'P', { 'Option.1': 'Yes', 'Option.2': '' }],
    ['xCommand T Text: "a: \\"b\\" \\\\ \\n"', 'T', { Text: 'a: "b" \\ \n' }],
  ])('%s', (typed, commandKey, given) => {
    expect(parseTerminal(typed)).toEqual(command(commandKey, given))
  })

  it('takes lines behind it, up to a dot', () => {
    expect(parseTerminal('xCommand Macros Save Name: a\nline 1\n\nline 3\n.\nmore')).toEqual({
      ok: true,
      value: {
        is: 'command',
        commandKey: 'Macros.Save',
        arguments: { Name: 'a' },
        body: 'line 1\n\nline 3',
      },
    })
  })

  it.each([
    ['', 'empty', 0],
    [' \n ', 'empty', 0],
    ['Audio Volume', 'noVerb', 0],
    [' xFeedback register', 'noVerb', 1],
    ['constructor a', 'noVerb', 0],
    ['xCommand', 'noPath', 8],
    ['xCommand Level: 4', 'noPath', 9],
    ['xCommand Audio 4', 'badName', 15],
    ['xCommand Audio..Set', 'badName', 9],
    ['xCommand A Text: Hello world', 'unexpectedWord', 23],
    ['xCommand A "b"', 'unexpectedWord', 11],
    ['xCommand A Level:', 'noValue', 17],
    ['xCommand A Text: "open', 'unclosedQuote', 17],
    ['xCommand A L/x: 1', 'badName', 11],
  ])('%j is refused: %s at %i', (typed, why, at) => {
    expect(parseTerminal(typed)).toEqual({ ok: false, error: { why, at } })
  })
})

const schema = readXapiSchema({
  commands: {
    'SystemUnit.Boot': {
      arguments: {
        Action: { required: false, schema: { type: 'string', enum: ['Restart', 'Shutdown'] } },
        Force: { required: false, schema: { type: 'string', enum: ['False', 'True'] } },
      },
    },
    'Audio.Volume.Set': {
      arguments: { Level: { required: true, schema: { type: 'integer', minimum: 0 } } },
    },
    'UserInterface.Message.Alert.Display': {
      arguments: {
        Text: { required: true, schema: { type: 'string', maxLength: 255 } },
        Duration: { required: false, schema: { type: 'integer' } },
      },
    },
    'Presentation.Start': {
      arguments: {
        ConnectorId: { required: false, schema: { type: 'array', items: { type: 'integer' } } },
        PresentationSource: {
          required: false,
          schema: { type: 'array', items: { type: 'string', enum: ['1', '2', 'None'] } },
        },
      },
    },
    'Odd.Command': {
      arguments: {
        On: { required: false, schema: { type: 'boolean' } },
        Any: { required: false, schema: { anyOf: [] } },
      },
    },
  },
})

describe('xCommand by what the device supports', () => {
  it.each([
    ['xCommand SystemUnit Boot Force: True', 'SystemUnit.Boot', { Force: 'True' }],
    ['xcommand systemunit.boot FORCE: true', 'SystemUnit.Boot', { Force: 'True' }],
    ['xcommand audio volume set level: 30', 'Audio.Volume.Set', { Level: 30 }],
    ['xCommand Audio Volume Set Level: "30"', 'Audio.Volume.Set', { Level: 30 }],
    ['xCommand Audio Volume Set Level: loud', 'Audio.Volume.Set', { Level: 'loud' }],
    [
      'xCommand UserInterface Message Alert Display Text: 2001 duration: 5',
      'UserInterface.Message.Alert.Display',
      { Text: '2001', Duration: 5 },
    ],
    ['xCommand Presentation Start ConnectorId: 1', 'Presentation.Start', { ConnectorId: [1] }],
    [
      'xCommand Presentation Start ConnectorId: 1 connectorid: 2',
      'Presentation.Start',
      { ConnectorId: [1, 2] },
    ],
    [
      'xCommand Presentation Start PresentationSource: 2 PresentationSource: none',
      'Presentation.Start',
      { PresentationSource: ['2', 'None'] },
    ],
    ['xCommand Odd Command on: TRUE any: 4', 'Odd.Command', { On: true, Any: 4 }],
    ['xCommand No Such Level: 4', 'No.Such', { Level: 4 }],
    ['xCommand Audio Volume Set Other: 4', 'Audio.Volume.Set', { Other: 4 }],
  ])('%s', (typed, commandKey, given) => {
    expect(parseTerminal(typed, schema)).toEqual(command(commandKey, given))
  })
})

describe('what comes out of a document', () => {
  it.each([
    ['xCommand T Text: “Hello there”', { Text: 'Hello there' }],
    ['xCommand T Text: „Grüß Gott“', { Text: 'Grüß Gott' }],
    ['xCommand T Text: ”one” Title: "a “b” c"', { Text: 'one', Title: 'a “b” c' }],
    ['xCommand T Level: –5 Other: −7', { Level: -5, Other: -7 }],
    ['xCommand T Text: "a – b"', { Text: 'a – b' }],
    ['\u200bxCommand\u00a0T\u202f Level:\u00a04\u200e', { Level: 4 }],
    ['xCommand T Level： 4', { Level: 4 }],
  ])('%s', (typed, given) => {
    expect(parseTerminal(typed)).toEqual(command('T', given))
  })

  it('has an ellipsis in its ranges, too', () => {
    expect(parseTerminal('xStatus Call[1…3].Status')).toEqual({
      ok: true,
      value: { is: 'status', name: 'Call[1..3].Status' },
    })
  })

  it('has quotes that nothing closes', () => {
    expect(parseTerminal('xCommand A Text: “open')).toEqual({
      ok: false,
      error: { why: 'unclosedQuote', at: 17 },
    })
  })
})

describe('xStatus', () => {
  it.each([
    ['xStatus Audio Volume', 'Audio.Volume'],
    ['xStatus Audio.Volume', 'Audio.Volume'],
    ['xStatus Call 1 Status', 'Call[1].Status'],
    ['xStatus Call[*].Status', 'Call[*].Status'],
    ['xStatus Audio *', 'Audio.*'],
  ])('%s', (typed, name) => {
    expect(parseTerminal(typed)).toEqual({ ok: true, value: { is: 'status', name } })
  })

  it.each([
    ['xStatus', 'noPath', 7],
    ['xStatus Audio Volume: 3', 'unexpectedValue', 14],
    ['xStatus Audio //Mute', 'noName', 14],
    ['xStatus Call 1 2', 'noDot', 15],
    ['xStatus Audio Vol/x', 'noDot', 17],
  ])('%s is refused: %s at %i', (typed, why, at) => {
    expect(parseTerminal(typed)).toEqual({ ok: false, error: { why, at } })
  })
})

describe('xConfiguration', () => {
  it.each([
    ['xConfiguration Audio DefaultVolume', { key: 'Audio.DefaultVolume' }],
    ['xConfiguration Audio DefaultVolume: 50', { key: 'Audio.DefaultVolume', value: '50' }],
    ['xConfig Audio DefaultVolume: 50', { key: 'Audio.DefaultVolume', value: '50' }],
    ['xconfiguration Audio.DefaultVolume', { key: 'Audio.DefaultVolume' }],
    ['xConfiguration SystemUnit Name: "Oslo 4"', { key: 'SystemUnit.Name', value: 'Oslo 4' }],
    ['xConfiguration A Microphone 1 Mode: On', { key: 'A.Microphone[1].Mode', value: 'On' }],
    ['xConfiguration A Microphone[1].Mode: On', { key: 'A.Microphone[1].Mode', value: 'On' }],
    ['xConfiguration A *', { key: 'A.*' }],
  ])('%s', (typed, value) => {
    expect(parseTerminal(typed)).toEqual({ ok: true, value: { is: 'configuration', ...value } })
  })

  it.each([
    ['xConfiguration A B:', 'noValue', 19],
    ['xConfiguration A B: 1 2', 'unexpectedValue', 22],
    ['xConfiguration A[*].B: 1', 'notAbsolute', 15],
    ['xConfiguration "A" B: 1', 'unexpectedValue', 15],
  ])('%s is refused: %s at %i', (typed, why, at) => {
    expect(parseTerminal(typed)).toEqual({ ok: false, error: { why, at } })
  })
})

const name = fc.stringMatching(/^[A-Z][A-Za-z]{0,6}x$/)
const text = fc.string({ unit: 'grapheme' })
const scalar = fc.oneof(text, fc.integer({ min: -9999, max: 9999 }))
const given = fc
  .uniqueArray(name, { maxLength: 4, selector: (one) => one.toLowerCase() })
  .chain((names) =>
    fc.record(
      Object.fromEntries(
        names.map((one) => [
          one,
          fc.oneof(scalar, fc.array(scalar, { minLength: 2, maxLength: 3 })),
        ]),
      ),
    ),
  )
const key = fc
  .array(fc.tuple(name, fc.constantFrom('', '[1]', '[12]')), { minLength: 1, maxLength: 4 })
  .map((steps) => steps.map(([one, index]) => one + index).join('.'))
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('.'))
const line: fc.Arbitrary<TerminalLine> = fc.oneof(
  fc.record({ is: fc.constant('command' as const), commandKey: path, arguments: given }),
  fc.record({ is: fc.constant('status' as const), name: key }),
  fc.record({ is: fc.constant('status' as const), name: path.map((one) => `${one}[1..3].*`) }),
  fc.record({ is: fc.constant('configuration' as const), key }),
  fc.record({
    is: fc.constant('configuration' as const),
    key,
    value: text,
  }),
)

describe('the notation', () => {
  it('comes back from its text', () => {
    fc.assert(
      fc.property(line, (one) => {
        expect(parseTerminal(terminalText(one))).toEqual({ ok: true, value: one })
      }),
    )
  })

  it('takes or refuses anything, and points into what was typed', () => {
    const word = fc.constantFrom(
      'xCommand',
      'xStatus',
      ' ',
      '\n',
      'A',
      ':',
      '"',
      '\\',
      '.',
      '1',
      '[',
    )
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const typed = words.join('')
        const result = parseTerminal(typed)
        if (!result.ok) expect(result.error.at).toBeLessThanOrEqual(typed.length)
      }),
    )
  })
})
