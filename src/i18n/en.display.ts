// The English words of a wall display that waits to be signed in, and looks after itself.

export const displayWords = {
  'display.open': 'On your phone or computer, open',
  'display.type': 'Type this code:',
  'display.code': 'Code',
  'display.confirm': 'Sign in as somebody who may see the members’ calls, and confirm.',
  'display.scan': 'Or scan this with your phone’s camera.',
  'display.qr': 'QR code that opens {address}',
  'display.nextCode': 'New code in {time}',
  'display.again': 'It is tried again by itself in {time}.',
  'display.asking': 'Asking Webex for a code…',
  'display.denied': 'The request was declined on the phone. Here is another code.',
  'display.ended': 'The sign-in of this display has ended. Please sign it in again.',
  'display.waiting':
    'This display goes on by itself as soon as the server can be reached. Nothing needs to be done here.',
  'display.noNews': '{why}. The code stays good; it is tried again by itself.',
  'display.may': 'A display may look at members, calls and rooms, and can change nothing.',
} as const
