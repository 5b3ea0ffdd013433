// Forwarding is saved only with somewhere to go; the top of the phone says what callers meet.
import { describe, expect, it } from 'vitest'
import { divertedBy, forwardProblem, plainDestination } from './callSettings.ts'

const draft = (isOn: boolean, to: string) => ({ isOn, to, isToVoicemail: false })
const off = { isOn: false, isToVoicemail: false }
const forwarding = {
  always: off,
  busy: off,
  noAnswer: { ...off, rings: 3, mostRings: 15 },
  unreachable: off,
}
const voicemail = {
  isOn: true,
  takesAll: false,
  takesBusy: false,
  takesUnanswered: true,
  rings: 3,
  mostRings: 15,
  isCopied: false,
}

describe('a forward', () => {
  it.each([
    [draft(true, ''), 'noDestination'],
    [draft(true, ' ( ) '), 'noDestination'],
    [draft(true, 'Ana'), 'notANumber'],
    [draft(false, 'Ana'), 'notANumber'],
    [draft(true, 'ana@example.org'), 'notANumber'],
    [draft(false, ''), undefined],
    [draft(true, '2001'), undefined],
    [draft(true, '+1 (202) 555-0123'), undefined],
    [draft(true, '*55'), undefined],
  ])('%j: %s', (given, problem) => {
    expect(forwardProblem(given)).toBe(problem)
  })

  it('goes to no emergency number, but to an extension that looks like one behind a 9', () => {
    expect(forwardProblem(draft(true, '999'), 'GB')).toBe('toEmergency')
    expect(forwardProblem(draft(true, '9999'), 'GB')).toBeUndefined()
  })

  it('is sent without what is for the eye', () => {
    expect(plainDestination('+1 (202) 555-0123')).toBe('+12025550123')
  })
})

describe('what callers meet', () => {
  const always = { isOn: true, to: '2001', isToVoicemail: false }
  const doNotDisturb = { isOn: true, hasRingSplash: false }
  it('is forwarding before all else', () => {
    const all = { forwarding: { ...forwarding, always }, doNotDisturb }
    expect(divertedBy(all)).toEqual({ is: 'forwarded', to: '2001' })
  })
  it('is the mailbox before do not disturb', () => {
    const given = { voicemail: { ...voicemail, takesAll: true }, doNotDisturb }
    expect(divertedBy(given)).toEqual({ is: 'voicemail' })
    expect(divertedBy({ voicemail, doNotDisturb })).toEqual({ is: 'doNotDisturb' })
  })
  it('is nothing else while all is usual, or not known', () => {
    expect(divertedBy({ forwarding, voicemail })).toBeUndefined()
    expect(divertedBy({})).toBeUndefined()
  })
})
