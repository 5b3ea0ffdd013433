import { expect, it } from 'vitest'
import { createDrafts } from './drafts.ts'

it('a draft is there until it is sent or given up, and everybody is told', () => {
  const drafts = createDrafts()
  let told = 0
  const cancel = drafts.follow(() => (told += 1))
  drafts.set('lines a', ['one'])
  drafts.set('keys a', ['two'])
  expect([drafts.get('lines a'), drafts.get('lines b')]).toEqual([['one'], undefined])
  drafts.set('lines a', undefined)
  expect([drafts.get('lines a'), drafts.isEmpty()]).toEqual([undefined, false])
  drafts.clear()
  expect([drafts.get('keys a'), drafts.isEmpty(), told]).toEqual([undefined, true, 4])
  cancel()
  drafts.set('keys a', ['three'])
  expect(told).toBe(4)
})
