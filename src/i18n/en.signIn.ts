// The English words of signing in, and of each way in which it can fail.

export const signInWords = {
  'signIn.title': 'Your Webex calls, on one calm screen',
  'signIn.what':
    'Call, answer, hold, transfer and park from your browser, on your desk phone or the Webex app.',
  'signIn.button': 'Sign in with Webex',
  'signIn.leaving': 'Going to Webex…',
  'signIn.resume': 'Continue the earlier sign-in',
  'signIn.tryAgain': 'Try again',
  'signIn.simulator':
    'Connected to the built-in Webex simulator. Its people and calls are made up.',
  'signIn.webex': 'Connected to Webex at {host}. Your calls go nowhere else.',

  'token.open': 'I have a personal access token',
  'token.field': 'Personal access token',
  'token.use': 'Use this token',
  'token.hint':
    'From developer.webex.com. It works for 12 hours and can’t be renewed. Cordboard keeps it in memory only, so reloading the page removes it.',
  'token.malformed': 'This isn’t an access token. Copy the whole token and paste it again.',
  'token.refused': 'Webex doesn’t accept this token. It may have expired. Get a new one.',
  'token.notAPerson': 'This token belongs to a bot or a service. Use a person’s token.',
  'token.unreachable': 'Couldn’t reach Webex. Check your network and try again.',

  'signedOut.everywhere':
    'You’re signed out everywhere, including your other computers and wall displays.',
  'signedOut.hereOnly':
    'You’re signed out on this computer only. Webex didn’t end your other sign-ins. To try again, sign in and choose Sign out everywhere.',
  'signedOut.unclear':
    'You’re signed out on this computer. Webex still lists this sign-in because it doesn’t say which entry belongs to this browser. To remove all of them, sign in and choose Sign out everywhere.',
  'signedOut.refused':
    'You’re signed out on this computer, but Webex didn’t remove Cordboard’s access. Your administrator can remove it.',
  'signedOut.unreachable':
    'You’re signed out on this computer. Webex isn’t responding, so it still lists this sign-in. To remove it later, sign in and choose Sign out everywhere.',
  'signInFailed.denied': 'Webex didn’t allow the sign-in',
  'signInFailed.deniedNext':
    'You or a rule of your organization declined the request. Sign in again and choose Allow, or ask your administrator to approve Cordboard.',
  'signInFailed.notStartedHere': 'This sign-in didn’t start here',
  'signInFailed.notStartedHereNext':
    'The link is old, was already used, or belongs to another tab. You aren’t signed in. Start again with the button.',
  'signInFailed.storageBlocked': 'Your browser blocks site data for this page',
  'signInFailed.storageBlockedNext':
    'Sign-in needs site data while you’re at Webex. Allow it for this page or leave the private window, then try again.',
  'signInFailed.insecurePage': 'This page isn’t secure',
  'signInFailed.insecurePageNext':
    'Sign-in needs https or localhost. Open Cordboard at its https address.',
  'signInFailed.invalidScope': 'Cordboard asked for a permission it doesn’t have',
  'signInFailed.invalidScopeNext':
    'The Webex integration lacks a permission. Your administrator can add it. The details name it.',
  'signInFailed.codeExpired': 'The sign-in took too long',
  'signInFailed.codeExpiredNext':
    'The sign-in code lasts a few minutes and works once. Start again with the button.',
  'signInFailed.cloudTrouble': 'Webex isn’t responding',
  'signInFailed.cloudTroubleNext': 'Wait a moment and try again. Calls on your phone continue.',
  'signInFailed.serverAway': 'Can’t reach the Cordboard server',
  'signInFailed.serverAwayNext':
    'Check your network, or ask your Cordboard administrator. Calls on your phone continue.',
  'signInFailed.sessionEnded': 'Your sign-in has ended',
  'signInFailed.sessionEndedNext':
    'It expired or was revoked. Sign in again to continue where you were.',
  'signInFailed.signOutUnfinished': 'You’re signed out on this page only',
  'signInFailed.signOutUnfinishedNext':
    'Cordboard couldn’t reach its server. It finishes the sign-out when you next open this page online. On a shared computer, do that before you leave.',
  'signInFailed.unexpected': 'Webex refused the sign-in',
  'signInFailed.unexpectedNext':
    'Try again. If it keeps happening, send the details to your administrator.',

  'support.at': 'At {time}',

  'grant.title': 'Some permissions weren’t granted',
  'grant.what': 'You’re signed in, but these won’t work:',
  'grant.next': 'Sign in again and allow them, or continue without.',
  'grant.goOn': 'Continue without',
} as const
