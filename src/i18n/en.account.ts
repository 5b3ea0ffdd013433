// The English words of the account menu and of permissions.

export const accountWords = {
  'account.title': 'Account',
  'account.download': 'Download my data',
  'account.restore': 'Restore',
  'account.forget': 'Forget this browser',
  'account.forgetWhat':
    'Deletes your contacts, speed dials, notes, history and settings from this browser, in all tabs. You stay signed in. Download your data first if you may need it again.',
  'account.forgetFailed':
    'Couldn’t delete the data. Try again, or delete this site’s data in the browser settings.',
  'account.restoreWhat':
    'Choose a file from “Download my data”. Missing entries are added. Anything you changed since then stays.',
  'account.restoreFile': 'File',
  'account.restoreUnreadable':
    'This isn’t a file from “Download my data”, or it comes from a newer version of Cordboard. Nothing was changed.',
  'account.restored': 'Your data is restored.',
  'account.keptHere':
    'When you sign out, your contacts, notes and history stay in this browser, encrypted for you only.',
  'account.notKept':
    'Your contacts, notes and history are deleted when you sign out. Download your data first.',
  'account.keepingWaits':
    'The server isn’t responding, so your saved data can’t be opened yet. Changes are saved when it responds.',
  'account.keeping.full':
    'This browser’s storage is full. Your changes are lost when you close this page.',
  'account.keeping.failed':
    'This browser can’t save your changes right now. Cordboard keeps trying. Until it works, they’re lost if you close this page.',
  'account.keeping.blocked':
    'This browser blocks storage for Cordboard. Your contacts, notes, drafts and settings are lost when you close this page.',
  'account.keeping.newer':
    'Another tab runs a newer version of Cordboard. Reload this page to save the changes you make here.',
  'signOut.title': 'Sign out?',
  'signOut.pasted':
    'You signed in with a pasted token. Everything stored here is deleted when you sign out.',
  'signOut.storage': 'This browser couldn’t save your data.',
  'signOut.waiting': 'Your latest changes aren’t saved yet because the server isn’t responding.',
  'signOut.newer':
    'Another tab runs a newer version of Cordboard, so your latest changes here aren’t saved. Reload the page to save them.',
  'signOut.lost':
    'You’ll lose contacts, speed dials, notes, history, drafts and settings. Download them first if you may need them. “Restore” brings them back.',
  'signOut.downloaded': 'Downloaded. You can sign out now.',
  'account.keepingUnreadable':
    'Some saved data can’t be decrypted. It stays stored in case its key returns.',
  'account.signOut': 'Sign out',
  'account.signOutEverywhere': 'Sign out everywhere',
  'account.ringCheck': 'Test ringing',
  'account.callSettings': 'Call settings',
  'account.asSupervisor': 'Sign in as a supervisor',
  'leave.title': 'Leave this page?',
  'leave.continues':
    'The import is still running and continues in the background. To see the results, open Import again.',
  'leave.stops':
    'Changes on this page are still being applied. If you leave, they stop. Finished changes stay.',
  'leave.over': 'It’s finished. You can leave.',
  'leave.stay': 'Stay',
  'leave.go': 'Leave',
  'account.support': 'Details for support',
  'fault.told':
    'Something went wrong in Cordboard. Your calls aren’t affected. If part of this page doesn’t respond, reload it.',
  'fault.missing':
    'Part of this page couldn’t be loaded. Check your network, then reload. Your calls aren’t affected.',
  'account.connection': 'Connection',
  'account.live': 'Live',
  'account.updatingEvery': 'Updating every {seconds} s',
  'account.supportHint':
    'Cordboard’s status and recent requests, without names, numbers or addresses.',
  'account.supportCopy': 'Copy',
  'account.supportSave': 'Save as file',
  'account.phoneLinks': 'Open phone links here',
  'account.unknown': 'Signed in',
  'account.pasted': 'With a personal access token',
  'account.bot': 'A bot. It has spaces, but no phone.',
  'account.tokenExpires': 'Token expires {when}',
  'account.tokenLasts': 'The token doesn’t expire.',
  'account.theme': 'Theme',
  'account.language': 'Language',
  'account.granted': 'Permissions',
  'account.grantedUnknown': 'Webex doesn’t list the permissions of a personal access token.',
  'theme.system': 'System',
  'theme.light': 'Light',
  'theme.dark': 'Dark',

  'scope.peopleRead': 'See the directory',
  'scope.callsRead': 'See your calls',
  'scope.callsWrite': 'Place and control your calls',
  'scope.settingsRead': 'See your calling settings',
  'scope.settingsWrite': 'Change your calling settings',
  'scope.messagesRead': 'Read your messages',
  'scope.messagesWrite': 'Send messages as you',
  'scope.roomsRead': 'See your spaces',
  'scope.roomsWrite': 'Create and change spaces',
  'scope.membershipsRead': 'See who is in your spaces',
  'scope.membershipsWrite': 'Add and remove people in your spaces',
  'scope.teamsRead': 'See your teams',
  'scope.teamsWrite': 'Create and change teams',
  'scope.recordingsRead': 'See and play the recordings of your calls',
  'scope.recordingsWrite': 'Delete and restore the recordings of your calls',
  'scope.devicesRead': 'See your devices',
  'scope.xapiStatuses': 'See your devices’ status',
  'scope.xapiCommands': 'Control your devices',
  'scope.adminPeopleRead': 'See everyone’s details',
  'scope.adminPeopleWrite': 'Change everyone’s details',
  'scope.adminCallsRead': 'See members’ calls',
  'scope.adminCallsWrite': 'Control members’ calls',
  'scope.adminLicensesRead': 'See licenses',
  'scope.adminRolesRead': 'See administrator roles',
  'scope.adminLocationsRead': 'See locations',
  'scope.adminLocationsWrite': 'Change locations and floors',
  'scope.adminOlderLocationsRead': 'See legacy locations',
  'scope.adminOlderLocationsWrite': 'Change legacy locations',
  'scope.adminWorkspacesRead': 'See workspaces',
  'scope.adminWorkspacesWrite': 'Change workspaces',
  'scope.adminDevicesRead': 'See all devices and their settings',
  'scope.adminDevicesWrite': 'Change all devices and their settings',
  'scope.adminActivationCodes': 'Create activation codes for devices',
  'scope.adminRoomFigures': 'See room sensor data',
  'scope.adminSettingsRead': 'See the organization’s calling settings',
  'scope.adminSettingsWrite': 'Change the organization’s calling settings',
} as const
