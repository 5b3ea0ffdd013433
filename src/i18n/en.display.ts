// The English words of a wall display that waits to be signed in, and looks after itself.

export const displayWords = {
  'display.open': 'On your phone or computer, open',
  'display.type': 'Type this code:',
  'display.code': 'Code',
  'display.confirm': 'Sign in as a supervisor and confirm.',
  'display.scan': 'Or scan this with your phone’s camera.',
  'display.qr': 'QR code that opens {address}',
  'display.nextCode': 'New code in {time}',
  'display.again': 'Trying again in {time}.',
  'display.asking': 'Getting a code from Webex…',
  'display.denied': 'The request was declined. Use this new code.',
  'display.ended': 'This display was signed out. Sign in again.',
  'display.waiting':
    'This display continues automatically when the server can be reached. You don’t need to do anything.',
  'display.noNews': '{why}. The code stays valid. Trying again automatically.',
  'display.may': 'A display can show members, calls and rooms. It can’t change anything.',
} as const
