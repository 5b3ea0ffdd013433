import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAt, readTranscript } from './transcript.ts'

describe('a transcript', () => {
  it('is read from WebVTT with voices', () => {
    const text = `\uFEFFWEBVTT

NOTE made by a machine

1
00:00:01.000 --> 00:00:03.500
<v Ana Ruiz>Good <i>morning</i>,
how are you?</v>

01:00:02.250 --> 01:00:04.000 align:start
5 &lt; 6 &amp; so on
`
    expect(readTranscript(text)).toEqual([
      { from: 1, to: 3.5, speaker: 'Ana Ruiz', words: 'Good morning, how are you?' },
      { from: 3602.25, to: 3604, words: '5 < 6 & so on' },
    ])
  })

  it('is read from cues whose identifier names the speaker, as meetings have them', () => {
    const text = '2 "Grace Lin" (380)\r\n00:05.000 --> 00:06.000\r\nHello\r\n'
    expect(readTranscript(text)).toEqual([{ from: 5, to: 6, speaker: 'Grace Lin', words: 'Hello' }])
  })

  it('is read from SubRip, with the name before the words', () => {
    const text = '1\n00:00:01,500 --> 00:00:02,000\nGrace Lin: Time: ten.\n'
    expect(readTranscript(text)).toEqual([
      { from: 1.5, to: 2, speaker: 'Grace Lin', words: 'Time: ten.' },
    ])
  })

  it('is shown line by line where it has no times', () => {
    expect(readTranscript('Hello\n\nGoodbye')).toEqual([{ words: 'Hello' }, { words: 'Goodbye' }])
    expect(readTranscript('')).toEqual([])
  })

  it('never fails, whatever the text', () => {
    const piece = fc.constantFrom(
      'WEBVTT',
      '\n',
      '\n\n',
      '00:01.000',
      ' --> ',
      '<v A>',
      '&lt;',
      'x:',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        for (const { from, words } of readTranscript(pieces.join(''))) {
          expect(words).not.toBe('')
          if (from !== undefined) expect(Number.isFinite(from)).toBe(true)
        }
      }),
    )
  })

  it('marks the line that is being said', () => {
    const lines = [{ words: 'title' }, { from: 1, words: 'a' }, { from: 5, words: 'b' }]
    expect([0, 1, 4.9, 5, 99].map((at) => lineAt(lines, at))).toEqual([-1, 1, 1, 2, 2])
  })
})
