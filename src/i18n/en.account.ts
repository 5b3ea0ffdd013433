// The English words of the account menu and of permissions.

export const accountWords = {
  'account.title': 'Account',
  'account.download': 'Download my data',
  'account.restore': 'Restore',
  'account.forget': 'Forget this browser',
  'account.forgetWhat':
    'Your contacts, speed dials, notes, history and settings are deleted from this browser, in all tabs. You stay signed in. Download your data first if you may need it again.',
  'account.forgetFailed':
    'The data could not be deleted. Try again, or delete the data of this site in the settings of the browser.',
  'account.restoreWhat':
    'Choose a file from “Download my data”. What is missing here is added; what you have changed since stays as it is.',
  'account.restoreFile': 'File',
  'account.restoreUnreadable':
    'This is not a file from “Download my data”, or a newer Cordboard wrote it. Nothing was changed.',
  'account.restored': 'Your data is restored.',
  'account.keptHere':
    'When you sign out, your contacts, notes and history stay in this browser, encrypted for you alone.',
  'account.notKept':
    'Your contacts, notes and history do not outlast this sign-in. Download your data before you sign out.',
  'account.keepingWaits':
    'What you keep here cannot be opened yet, because the server does not answer. Your changes are kept as soon as it does.',
  'account.keeping.full':
    'This browser has no room to keep more. Your changes last as long as this page.',
  'account.keeping.failed':
    'This browser cannot store your changes at the moment. They last as long as this page, and Cordboard tries again.',
  'account.keeping.blocked':
    'This browser stores nothing for Cordboard. Your contacts, notes, drafts and settings last as long as this page.',
  'account.keeping.newer':
    'Another tab runs a newer version of Cordboard. Changes that you make here are stored only after you reload this page.',
  'signOut.title': 'Sign out?',
  'signOut.pasted':
    'You signed in with a pasted token. Nothing that you keep here outlives this sign-in.',
  'signOut.storage': 'This browser could not store what you keep here.',
  'signOut.waiting': 'Your latest changes are not stored yet, because the server does not answer.',
  'signOut.newer':
    'A newer version of Cordboard runs in another tab, so your latest changes here are not stored. Reload the page to store them.',
  'signOut.lost':
    'What is lost: contacts, speed dials, notes, history, drafts and settings. Download them first if you may need them; “Restore” brings them back.',
  'signOut.downloaded': 'Downloaded. You can sign out.',
  'account.keepingUnreadable':
    'Some of what was kept here cannot be decrypted. It stays where it is, in case its key comes back.',
  'account.signOut': 'Sign out',
  'account.signOutEverywhere': 'Sign out everywhere',
  'account.ringCheck': 'Will I hear it ring?',
  'account.callSettings': 'Call settings',
  'account.asSupervisor': 'Sign in as a supervisor',
  'leave.title': 'Leave this page?',
  'leave.continues':
    'The import is still running. It continues while you use other pages: open Import again to see its results.',
  'leave.stops':
    'The changes on this page are still running. If you leave, they stop: what is done stays done, the rest is not changed.',
  'leave.over': 'It has finished in the meantime. You can leave.',
  'leave.stay': 'Stay',
  'leave.go': 'Leave',
  'account.support': 'Details for support',
  'fault.told':
    'Something went wrong in Cordboard. Your calls are not affected. If part of this page no longer responds, reload it.',
  'fault.missing':
    'Part of this page could not be loaded. Check your network, then reload. Your calls are not affected.',
  'account.connection': 'Connection',
  'account.live': 'Live',
  'account.updatingEvery': 'Updating every {seconds} s',
  'account.supportHint':
    'How Cordboard stands and its last requests. No names, no numbers, no addresses.',
  'account.supportCopy': 'Copy',
  'account.supportSave': 'Save as a file',
  'account.phoneLinks': 'Open phone links here',
  'account.unknown': 'Signed in',
  'account.pasted': 'With a personal access token',
  'account.theme': 'Theme',
  'account.language': 'Language',
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
  'scope.messagesRead': 'Read your messages',
  'scope.messagesWrite': 'Send messages in your name',
  'scope.devicesRead': 'See your devices',
  'scope.xapiStatuses': 'See the state of your devices',
  'scope.xapiCommands': 'Steer your devices',
  'scope.adminPeopleRead': 'See everybody’s details',
  'scope.adminPeopleWrite': 'Change everybody’s details',
  'scope.adminCallsRead': 'See the calls of members',
  'scope.adminCallsWrite': 'Steer the calls of members',
  'scope.adminLicensesRead': 'See licences',
  'scope.adminRolesRead': 'See which roles administrators have',
  'scope.adminLocationsRead': 'See locations',
  'scope.adminLocationsWrite': 'Change locations and floors',
  'scope.adminOlderLocationsRead': 'See locations of older organisations',
  'scope.adminOlderLocationsWrite': 'Change locations of older organisations',
  'scope.adminWorkspacesRead': 'See workspaces',
  'scope.adminWorkspacesWrite': 'Change workspaces',
  'scope.adminDevicesRead': 'See all devices and their settings',
  'scope.adminDevicesWrite': 'Change all devices and their settings',
  'scope.adminActivationCodes': 'Make activation codes for devices',
  'scope.adminRoomFigures': 'See what rooms measured',
  'scope.adminSettingsRead': 'See the organisation’s calling settings',
  'scope.adminSettingsWrite': 'Change the organisation’s calling settings',
} as const
