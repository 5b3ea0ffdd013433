// The English words of signing in, of the frame around the screens, and of the account.

export const sessionWords = {
  'app.name': 'Cordboard',
  'app.title': '{screen} · Cordboard',
  'app.skip': 'Skip to content',
  'app.waiting': 'Getting Cordboard ready…',
  'app.signingIn': 'Signing you in…',
  'app.loading': 'Loading…',

  'nav.main': 'Main',
  'nav.phone': 'Phone',
  'nav.history': 'History',
  'nav.directory': 'Directory',

  'banner.offline': 'This computer has no network. What you see is last known; calls go on.',
  'banner.ended': 'Your sign-in has ended. What you see is last known; calls go on.',
  'banner.tokenEnded': 'Your access token is no longer valid. What you see is last known.',
  'banner.signInAgain': 'Sign in again',

  'account.title': 'Account',
  'account.signOut': 'Sign out',
  'account.unknown': 'Signed in',
  'account.pasted': 'With a personal access token',
  'account.theme': 'Theme',
  'account.granted': 'What Cordboard may do',
  'account.grantedUnknown': 'Webex does not tell which permissions a personal access token has.',
  'theme.system': 'As the system',
  'theme.light': 'Light',
  'theme.dark': 'Dark',

  'scope.peopleRead': 'See the directory',
  'scope.callsRead': 'See your calls',
  'scope.callsWrite': 'Place and steer your calls',
  'scope.settingsRead': 'See your calling settings',
  'scope.settingsWrite': 'Change your calling settings',
  'scope.adminPeopleRead': 'See everybody’s details',
  'scope.adminPeopleWrite': 'Change everybody’s details',
  'scope.adminCallsRead': 'See the calls of members',
  'scope.adminLicensesRead': 'See licences',
  'scope.adminLocationsRead': 'See locations',
  'scope.adminSettingsRead': 'See the organisation’s calling settings',
  'scope.adminSettingsWrite': 'Change the organisation’s calling settings',

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
  'signInFailed.cloudTrouble': 'Webex has trouble signing you in',
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

  'support.title': 'Details for support',
  'support.at': 'At {time}',

  'grant.title': 'Some permissions were not granted',
  'grant.what': 'You are signed in, but these will not work:',
  'grant.next': 'Sign in again and allow them, or go on without.',
  'grant.goOn': 'Go on without',

  'error.title': 'Something went wrong on this screen',
  'error.what':
    'This is a mistake in Cordboard. Your calls are not touched by it: they live on your phone.',
  'error.updatedTitle': 'Cordboard has been updated',
  'error.updatedWhat': 'Reload to get the new version. Calls on your phone go on meanwhile.',
  'error.again': 'Try again',
  'error.reload': 'Reload',
  'error.startTitle': 'Cordboard could not start',
  'error.startWhat':
    'Its server could not be reached or is not set up right. Calls on your phone go on.',

  'notFound.title': 'There is nothing here',
  'notFound.what': 'The address may have been mistyped, or the page has moved.',
  'notFound.home': 'Back to your calls',
} as const
