// The English words of signing in, and of each way in which it can fail.

export const signInWords = {
  'signIn.title': 'Your Webex calls, on one calm screen',
  'signIn.what':
    'Dial, answer, hold, transfer and park the calls of your desk phone or Webex app, here in the browser.',
  'signIn.button': 'Sign in with Webex',
  'signIn.leaving': 'Going to Webex…',
  'signIn.resume': 'Go on with the earlier sign-in',
  'signIn.tryAgain': 'Try again',
  'signIn.simulator':
    'Connected to the built-in Webex simulator: its people and calls are made up.',
  'signIn.webex': 'Connected to Webex at {host}. Your calls go nowhere else.',

  'token.open': 'I have a personal access token',
  'token.field': 'Personal access token',
  'token.use': 'Use this token',
  'token.hint':
    'From developer.webex.com. It is good for 12 hours and cannot be renewed. Cordboard keeps it in memory only: reloading the page forgets it.',
  'token.malformed': 'This does not look like an access token. Copy it whole and paste it again.',
  'token.refused': 'Webex does not accept this token. It may have run out: get a new one.',
  'token.notAPerson': 'This is a bot’s or a service’s token. Use one of a person.',
  'token.unreachable': 'Webex could not be asked. Check the network and try again.',

  'signedOut.everywhere':
    'You are signed out everywhere, on your other computers and wall displays too.',
  'signedOut.hereOnly':
    'You are signed out on this computer only. Webex did not end your other sign-ins. To try again, sign in and choose Sign out everywhere.',
  'signedOut.unclear':
    'You are signed out on this computer. Webex still lists this sign-in, because it does not say which of its entries belongs to this browser. To remove them all, sign in and choose Sign out everywhere.',
  'signedOut.refused':
    'You are signed out on this computer, but Webex refused to take back what it allowed Cordboard to do. Your administrator can remove it.',
  'signedOut.unreachable':
    'You are signed out on this computer. Webex isn’t answering, so it still lists this sign-in. To remove it later, sign in and choose Sign out everywhere.',
  'signInFailed.denied': 'Webex did not let Cordboard in',
  'signInFailed.deniedNext':
    'The request was declined, by you or by a rule of your organisation. Sign in again and press Allow, or ask your administrator to approve Cordboard.',
  'signInFailed.notStartedHere': 'This sign-in was not started here',
  'signInFailed.notStartedHereNext':
    'The link is old, was used before, or belongs to another tab. Nothing was signed in. Start again with the button.',
  'signInFailed.storageBlocked': 'Your browser keeps nothing for this page',
  'signInFailed.storageBlockedNext':
    'Signing in needs to remember something while you are at Webex. Allow site data for this page, or leave the private window, and try again.',
  'signInFailed.insecurePage': 'This page was not opened securely',
  'signInFailed.insecurePageNext':
    'Signing in needs https, or localhost. Open Cordboard by its https address.',
  'signInFailed.invalidScope': 'Cordboard asks for a permission that it was not given',
  'signInFailed.invalidScopeNext':
    'The integration in Webex lacks a permission. Your administrator can add it; the details say which.',
  'signInFailed.codeExpired': 'The sign-in took too long',
  'signInFailed.codeExpiredNext':
    'What Webex sent is good for a few minutes and for one use. Start again with the button.',
  'signInFailed.cloudTrouble': 'Webex isn’t answering',
  'signInFailed.cloudTroubleNext': 'Wait a moment and try again. Calls on your phone go on.',
  'signInFailed.serverAway': 'Cordboard’s server cannot be reached',
  'signInFailed.serverAwayNext':
    'Check the network, or ask whoever runs Cordboard for you. Calls on your phone go on.',
  'signInFailed.sessionEnded': 'Your sign-in has ended',
  'signInFailed.sessionEndedNext':
    'It had run out, or was taken back. Sign in again to go on where you were.',
  'signInFailed.signOutUnfinished': 'You are signed out on this page only',
  'signInFailed.signOutUnfinishedNext':
    'The server could not be told. Cordboard finishes it when you next open this page with a network: do that before you leave a shared computer.',
  'signInFailed.unexpected': 'Webex refused the sign-in',
  'signInFailed.unexpectedNext':
    'Try again. If it happens again, give the details to your administrator.',

  'support.at': 'At {time}',

  'grant.title': 'Some permissions were not granted',
  'grant.what': 'You are signed in, but these will not work:',
  'grant.next': 'Sign in again and allow them, or go on without.',
  'grant.goOn': 'Go on without',
} as const
