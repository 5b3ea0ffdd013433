// The words that are not on the first screen, as types only: each chunk adds its own.
import type { accountWords } from './en.account.ts'
import type { adminWords } from './en.admin.ts'
import type { apiConsoleWords } from './en.apiConsole.ts'
import type { callBlockWords } from './en.callBlock.ts'
import type { callWords } from './en.call.ts'
import type { callsWords } from './en.calls.ts'
import type { contactFilesWords } from './en.contactFiles.ts'
import type { dataTableWords } from './en.dataTable.ts'
import type { devicesWords } from './en.devices.ts'
import type { directoryWords } from './en.directory.ts'
import type { displayWords } from './en.display.ts'
import type { editsWords } from './en.edits.ts'
import type { failureTexts } from './en.failure.ts'
import type { frameWords } from './en.frame.ts'
import type { historyWords } from './en.history.ts'
import type { messagesWords } from './en.messages.ts'
import type { metricsWords } from './en.metrics.ts'
import type { keysWords } from './en.keys.ts'
import type { phoneWords } from './en.phone.ts'
import type { phonesWords } from './en.phones.ts'
import type { placesWords } from './en.places.ts'
import type { queuesWords } from './en.queues.ts'
import type { recordingsWords } from './en.recordings.ts'
import type { reportsWords } from './en.reports.ts'
import type { settingsWords } from './en.settings.ts'
import type { setupWords } from './en.setup.ts'
import type { spacesWords } from './en.spaces.ts'
import type { tablesWords } from './en.tables.ts'
import type { teamWords } from './en.team.ts'
import type { voicemailWords } from './en.voicemail.ts'
import type { wallWords } from './en.wall.ts'
import type { signInWords } from './en.signIn.ts'
import type { webhooksWords } from './en.webhooks.ts'

export type LazyWords = typeof accountWords &
  typeof adminWords &
  typeof apiConsoleWords &
  typeof callBlockWords &
  typeof callWords &
  typeof callsWords &
  typeof contactFilesWords &
  typeof dataTableWords &
  typeof devicesWords &
  typeof directoryWords &
  typeof displayWords &
  typeof editsWords &
  typeof failureTexts &
  typeof frameWords &
  typeof historyWords &
  typeof keysWords &
  typeof messagesWords &
  typeof metricsWords &
  typeof phoneWords &
  typeof phonesWords &
  typeof placesWords &
  typeof queuesWords &
  typeof recordingsWords &
  typeof reportsWords &
  typeof settingsWords &
  typeof setupWords &
  typeof spacesWords &
  typeof tablesWords &
  typeof teamWords &
  typeof voicemailWords &
  typeof wallWords &
  typeof signInWords &
  typeof webhooksWords
