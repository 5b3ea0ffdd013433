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
  'matches.cut': 'Only {count} people are searched in full.',
  'matches.enterToCall': 'Enter calls {name}',
  'matches.enterToChoose': 'Enter chooses {name}',

  'dialpad.fromLink': 'From a link. Press Call to dial it.',

  'active.title': 'Active calls',
  'active.none': 'No calls',
  'active.reload':
    'Calls live on your phone, not on this page: reloading or closing it never drops one.',
  'active.waiting': 'Asking Webex for your calls…',
} as const
