// Every language is complete: each message of the English ones, with its arguments, in good ICU.
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import ar from './catalogues/ar.ts'
import de from './catalogues/de.ts'
import es from './catalogues/es.ts'
import ja from './catalogues/ja.ts'
import { accountWords } from './en.account.ts'
import { adminWords } from './en.admin.ts'
import { apiConsoleWords } from './en.apiConsole.ts'
import { callBlockWords } from './en.callBlock.ts'
import { callWords } from './en.call.ts'
import { callsWords } from './en.calls.ts'
import { dataTableWords } from './en.dataTable.ts'
import { devicesWords } from './en.devices.ts'
import { directoryWords } from './en.directory.ts'
import { displayWords } from './en.display.ts'
import { editsWords } from './en.edits.ts'
import { failureTexts } from './en.failure.ts'
import { frameWords } from './en.frame.ts'
import { historyWords } from './en.history.ts'
import { keysWords } from './en.keys.ts'
import { messagesWords } from './en.messages.ts'
import { metricsWords } from './en.metrics.ts'
import { phoneWords } from './en.phone.ts'
import { phonesWords } from './en.phones.ts'
import { placesWords } from './en.places.ts'
import { queuesWords } from './en.queues.ts'
import { recordingsWords } from './en.recordings.ts'
import { reportsWords } from './en.reports.ts'
import { setupWords } from './en.setup.ts'
import { settingsWords } from './en.settings.ts'
import { signInWords } from './en.signIn.ts'
import { en } from './en.ts'
import { contactFilesWords } from './en.contactFiles.ts'
import { spacesWords } from './en.spaces.ts'
import { tablesWords } from './en.tables.ts'
import { teamWords } from './en.team.ts'
import { voicemailWords } from './en.voicemail.ts'
import { wallWords } from './en.wall.ts'
import { webhooksWords } from './en.webhooks.ts'
import type { Catalogue } from './formatted.ts'
import { translatorOf } from './formatted.ts'
import { localeOf } from './languages.ts'
import type { MessageKey } from './translate.ts'

const english: Readonly<Record<string, string>> = {
  ...en,
  ...accountWords,
  ...adminWords,
  ...apiConsoleWords,
  ...callBlockWords,
  ...callWords,
  ...callsWords,
  ...dataTableWords,
  ...devicesWords,
  ...directoryWords,
  ...displayWords,
  ...editsWords,
  ...failureTexts,
  ...frameWords,
  ...historyWords,
  ...keysWords,
  ...messagesWords,
  ...metricsWords,
  ...phoneWords,
  ...phonesWords,
  ...placesWords,
  ...queuesWords,
  ...recordingsWords,
  ...reportsWords,
  ...setupWords,
  ...settingsWords,
  ...signInWords,
  ...contactFilesWords,
  ...spacesWords,
  ...tablesWords,
  ...teamWords,
  ...voicemailWords,
  ...wallWords,
  ...webhooksWords,
}
const catalogues: readonly (readonly ['de' | 'es' | 'ja' | 'ar', Catalogue])[] = [
  ['de', de],
  ['es', es],
  ['ja', ja],
  ['ar', ar],
]

const argumentsOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].sort()

describe.each(catalogues)('%s', (language, words) => {
  const entries = Object.entries(words as Readonly<Record<string, string>>)

  it('has every message, and no other', () => {
    expect(entries.map(([key]) => key).sort()).toEqual(Object.keys(english).sort())
  })

  it('names the same arguments', () => {
    for (const [key, text] of entries) {
      expect(argumentsOf(text), key).toEqual(argumentsOf(english[key] ?? ''))
    }
  })

  it('has every plural form of the language, wherever it has one', () => {
    const { pluralCategories } = new Intl.PluralRules(localeOf(language)).resolvedOptions()
    let plurals = 0
    for (const [key, text] of entries) {
      for (const element of parse(text, { ignoreTag: true })) {
        if (element.type !== TYPE.plural) continue
        plurals += 1
        expect(Object.keys(element.options), key).toEqual(expect.arrayContaining(pluralCategories))
      }
    }
    if (language !== 'ja') expect(plurals).toBeGreaterThan(2)
  })

  it('has no invisible or directional marks, and no space around', () => {
    for (const [key, text] of entries) {
      expect(text.trim(), key).toBe(text)
      expect(text, key).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
    }
  })
})

describe('a translated message', () => {
  const german = translatorOf('de', de)
  const say = (key: MessageKey, given: Readonly<Record<string, unknown>>) =>
    german(key, given)
      ?.map((piece) => (typeof piece === 'string' ? piece : String(piece.argument)))
      .join('')

  it('puts arguments in, and numbers in their plural form', () => {
    expect(say('announce.state', { party: 'Ann', state: 'Gehalten' })).toBe('Ann: Gehalten')
    expect(say('devices.count', { count: 1 })).toBe('1 Gerät')
    expect(say('devices.count', { count: 2 })).toBe('2 Geräte')
  })

  it('keeps an argument whole, to be isolated where it is shown', () => {
    const pieces = german('why.recall', { party: '<b>{x}' }) ?? []
    expect(pieces).toContainEqual({ argument: '<b>{x}' })
  })

  it('is missing where the catalogue has none, or a broken one', () => {
    expect(translatorOf('de', {})('app.name', {})).toBeUndefined()
    expect(translatorOf('de', { 'app.name': '{broken' })('app.name', {})).toBeUndefined()
  })
})
