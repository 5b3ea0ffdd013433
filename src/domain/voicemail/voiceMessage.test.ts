import { describe, expect, it } from 'vitest'
import type { Instant, VoiceMessageId } from '../brand.ts'
import type { VoiceMessage } from './voiceMessage.ts'
import { newestFirst, unreadCount, voicePortalCode } from './voiceMessage.ts'

const message = (id: string, more: Partial<VoiceMessage> = {}): VoiceMessage => ({
  id: id as VoiceMessageId,
  from: { is: 'unknown' },
  isUrgent: false,
  isConfidential: false,
  isRead: false,
  ...more,
})

describe('messages', () => {
  it('are listed newest first, those without a time last', () => {
    const messages = [
      message('none'),
      message('old', { at: 1 as Instant }),
      message('new', { at: 2 as Instant }),
    ]
    expect(newestFirst(messages).map(({ id }) => id)).toEqual(['new', 'old', 'none'])
  })

  it('are counted until they are read', () => {
    expect(unreadCount([message('a'), message('b', { isRead: true }), message('c')])).toBe(2)
  })
})

describe('the code that reaches the mailbox', () => {
  const codes = (...names: string[]) => names.map((name, index) => ({ name, code: `*${index}` }))

  it.each([
    [['Call Park', 'Voice Mail Retrieval'], '*1'],
    [['Voice Portal Access', 'Direct Voice Mail Transfer'], '*0'],
    [['Voicemail Transfer', 'Voice Messaging'], '*1'],
    [['Voice Mail', 'Voicemail Retrieve'], '*1'],
    [['Clear Voice Message Waiting Indicator', 'Call Forwarding Always To Voice Mail'], undefined],
    [['Call Park'], undefined],
    [[], undefined],
  ])('of %j is %s', (names, code) => {
    expect(voicePortalCode(codes(...names))).toBe(code)
  })
})
