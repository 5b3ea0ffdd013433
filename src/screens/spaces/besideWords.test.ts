// A message that has more than words, or no words at all, from Webex's answer to what is read.
import { describe, expect, it } from 'vitest'
import { decodeMessage } from '../../webex/decode/message.ts'
import { besideWords } from './besideWords.ts'

const sent = { id: 'm1', personId: 'p1', created: '2026-06-01T10:00:00.000Z' }
const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: {} }
const file = 'https://webexapis.com/v1/contents/abc'

function shown(wire: object) {
  const message = decodeMessage({ ...sent, ...wire })
  if (!message.ok) throw new Error(message.error.field)
  return [message.value.words, ...besideWords(message.value)]
}

describe('a message', () => {
  it.each<[string, object, readonly string[]]>([
    ['words', { text: 'Hello' }, ['Hello']],
    ['a file', { files: [file] }, ['', 'Files: 1']],
    ['words and files', { text: 'See', files: [file, file] }, ['See', 'Files: 2']],
    ['a card', { attachments: [card] }, ['', 'Card (open it in the Webex app)']],
    [
      'a card with words in its place',
      { text: 'Vote', attachments: [card] },
      ['Vote', 'Card (open it in the Webex app)'],
    ],
    [
      'a file and a card',
      { files: [file], attachments: [card] },
      ['', 'Files: 1', 'Card (open it in the Webex app)'],
    ],
    ['nothing', {}, ['', 'Message without text (open it in the Webex app)']],
    [
      'what it has as null or empty',
      { text: null, files: null, attachments: [] },
      ['', 'Message without text (open it in the Webex app)'],
    ],
    ['files that are none', { text: 'Hi', files: ['', 7, null], attachments: {} }, ['Hi']],
  ])('with %s says it', (_, wire, expected) => {
    expect(shown(wire)).toEqual(expected)
  })
})
