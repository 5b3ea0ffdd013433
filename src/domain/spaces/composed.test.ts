// What is typed, what is sent, and what comes back to be edited.
import { describe, expect, it } from 'vitest'
import type { Instant, PersonId } from '../brand.ts'
import type { Mention } from './composed.ts'
import { bodyOf, mentionQuery, typedOf, withMention } from './composed.ts'
import type { Message } from './message.ts'

const ann: Mention = { name: 'Ann', person: 'a=' as PersonId }
const annLee: Mention = { name: 'Ann Lee', person: 'l=' as PersonId }
const everyone: Mention = { name: 'all', person: 'all' }
const typed = (text: string, ...mentions: readonly Mention[]) => bodyOf({ text, mentions })

describe('what is sent', () => {
  it.each([
    'Back at two',
    'Dial *68 7102 and then *88',
    'a_file_name.txt is 2 * 3 * 4',
    'Costs 5 # or more > 3',
    'ann@example.com',
    'First line\nsecond line',
  ])('is plain text for %j', (text) => {
    expect(typed(text)).toEqual({ text })
  })

  it.each([
    ['**now**', '**now**'],
    ['see `code`', 'see `code`'],
    ['- one\n- two', '- one  \n- two'],
    ['dial *68 **now**', 'dial \\*68 **now**'],
    ['`*68` **now**', '`*68` **now**'],
  ])('is Markdown for %j', (text, markdown) => {
    expect(typed(text)).toEqual({ markdown })
  })

  it('names mentioned people by id, the longer name first', () => {
    expect(typed('@Ann Lee and @Ann: hi', ann, annLee)).toEqual({
      markdown: '<@personId:l=|Ann Lee> and <@personId:a=|Ann>: hi',
    })
    expect(typed('@all: hi', everyone)).toEqual({ markdown: '<@all>: hi' })
  })

  it('does not mention in code, in longer words, and whose name was deleted again', () => {
    expect(typed('`@Ann` @Ann', ann)).toEqual({ markdown: '`@Ann` <@personId:a=|Ann>' })
    expect(typed('@Annika, @Ann', ann)).toEqual({ markdown: '@Annika, <@personId:a=|Ann>' })
    expect(typed('hi', ann)).toEqual({ text: 'hi' })
  })
})

describe('what is edited', () => {
  const message = (markdown: string): Message => ({
    ...{ id: 'm', at: 0 as Instant, words: 'plain', isEdited: false, files: [], hasCard: false },
    markdown,
  })
  it.each([
    ['@Ann Lee and @Ann: **hi**', [annLee, ann]],
    ['@all: dial *68 **now**\nand wait', [everyone]],
  ])('is what was typed: %j', (text, mentions) => {
    const body = bodyOf({ text, mentions })
    const back = typedOf(message('markdown' in body ? body.markdown : ''))
    expect(back).toEqual({ text, mentions })
    expect(bodyOf(back)).toEqual(body)
  })
})

describe('a mention', () => {
  it.each([
    ['@', { from: 0, typed: '' }],
    ['hi @Ann L', { from: 3, typed: 'Ann L' }],
    ['(@an', { from: 1, typed: 'an' }],
    ['ann@example', undefined],
    ['@Ann Lee how', undefined],
    ['no', undefined],
  ])('is found at the end of %j', (text, found) => {
    expect(mentionQuery(text, text.length)).toEqual(found)
  })

  it('replaces what was typed of it, and the caret goes behind it', () => {
    const query = { from: 3, typed: 'an' }
    expect(withMention('hi @an there', 6, query, 'Ann Lee')).toEqual({
      text: 'hi @Ann Lee there',
      caret: 12,
    })
  })
})
