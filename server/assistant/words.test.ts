// Names come from outside: whatever they are, they stay text.
import fc from 'fast-check'
import { Marked } from 'marked'
import { expect, test } from 'vitest'
import { cardOf, escaped, shown } from './words.ts'

const hostile = [
  '[click](http://evil.example)',
  'www.evil.example',
  'a@evil.example',
  '**bold**',
  '<@all>',
  '<b>x</b>',
  '`code`',
  '# big',
]

test.each(hostile)('%s makes no link, mention or emphasis', (name) => {
  const html = new Marked().parse(`**${escaped(shown(name))}**`, { async: false })
  expect(html).toMatch(/^<p><strong>[^<]*<\/strong><\/p>/)
  expect(escaped(name)).not.toContain('<@')
})

test('a card has no link but its own', () => {
  const card = JSON.stringify(cardOf('[a](http://evil.example)', [['x', '[b](c)']], []))
  expect(card).not.toContain('](')
})

test('names are one line, and not long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (name) => {
      const line = shown(name)
      expect(line.length).toBeLessThanOrEqual(80)
      expect(line).not.toMatch(/[\n\r\t\u202E]/)
    }),
  )
})
