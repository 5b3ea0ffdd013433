// The English words. ICU messages, of which only plain arguments are used so far (translate.ts).
import { sessionWords } from './en.session.ts'

export const en = {
  ...sessionWords,
  'action.cancel': 'Cancel',
  'action.close': 'Close',
  'action.dismiss': 'Dismiss',

  'phone.title': 'Phone',

  'dialpad.title': 'Dialpad',
  'dialpad.field': 'Name or number',
  'dialpad.delete': 'Delete digit',
  'dialpad.plusHint': 'Hold for +',
  'dialpad.call': 'Call',

  'matches.searching': 'Searching…',
  'matches.cut': 'Only the first {count} people are fully searched.',
  'matches.enterToCall': 'Press Enter to call {name}',
  'matches.enterToChoose': 'Press Enter to choose {name}',

  'dialpad.fromLink': 'From a link. Press Call to dial.',

  'active.title': 'Active calls',
  'active.none': 'No calls',
  'active.reload': 'Calls run on your phone. Reloading or closing this page never drops them.',
  'active.waiting': 'Loading calls…',
} as const
