// The words: arguments go where they belong, and text from outside stays text.
import { describe, expect, it } from 'vitest'
import { accountWords } from './en.account.ts'
import { adminWords } from './en.admin.ts'
import { callWords } from './en.call.ts'
import { callsWords } from './en.calls.ts'
import { devicesWords } from './en.devices.ts'
import { directoryWords } from './en.directory.ts'
import { displayWords } from './en.display.ts'
import { historyWords } from './en.history.ts'
import { messagesWords } from './en.messages.ts'
import { metricsWords } from './en.metrics.ts'
import { keysWords } from './en.keys.ts'
import { phonesWords } from './en.phones.ts'
import { placesWords } from './en.places.ts'
import { reportsWords } from './en.reports.ts'
import { setupWords } from './en.setup.ts'
import { settingsWords } from './en.settings.ts'
import { contactFilesWords } from './en.contactFiles.ts'
import { tablesWords } from './en.tables.ts'
import { teamWords } from './en.team.ts'
import { wallWords } from './en.wall.ts'
import { signInWords } from './en.signIn.ts'
import { en } from './en.ts'
import type { MessageKey } from './translate.ts'
import { addWords, piecesOf, t } from './translate.ts'

const files = [
  en,
  accountWords,
  adminWords,
  callWords,
  callsWords,
  devicesWords,
  directoryWords,
  displayWords,
  historyWords,
  keysWords,
  messagesWords,
  metricsWords,
  phonesWords,
  placesWords,
  reportsWords,
  setupWords,
  settingsWords,
  signInWords,
  contactFilesWords,
  tablesWords,
  teamWords,
  wallWords,
]

describe('words', () => {
  it('puts the arguments in', () => {
    addWords(callWords)
    expect(t('announce.state', { party: 'Ann', state: 'On hold' })).toBe('Ann: On hold')
  })

  it('does not read an argument as a message', () => {
    expect(t('why.recall', { party: '{party} $& {0}' })).toBe('Back from park: {party} $& {0}')
  })

  it('has no message that is more than plain arguments', () => {
    for (const [key, text] of files.flatMap((words) => Object.entries<string>(words))) {
      addWords({ [key]: text })
      const pieces = piecesOf(key as MessageKey).filter((piece) => typeof piece === 'string')
      expect(pieces.join(''), key).not.toMatch(/[{}]/)
      expect(text.trim(), key).toBe(text)
      expect(text, key).not.toBe('')
    }
  })

  it('has each key once, in whichever file', () => {
    const keys = files.flatMap((words) => Object.keys(words))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})
