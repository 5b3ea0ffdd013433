// The English words of the frame around the screens, and of the account.

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
  'nav.devices': 'Devices',
  'nav.rooms': 'Devices and rooms',
  'nav.workspaces': 'Workspaces',
  'nav.locations': 'Locations',
  'nav.reports': 'Reports',
  'nav.wall': 'Wall display',
  'nav.team': 'Team',
  'nav.admin': 'Admin',
  'nav.administration': 'Administration',
  'nav.users': 'Users',
  'nav.phones': 'Phones',
  'nav.templates': 'Line keys',
  'nav.jobs': 'Jobs',
  'nav.group.places': 'Workplace',
  'nav.group.supervision': 'Supervision',
  'nav.group.organization': 'Organization',

  'support.title': 'Details for support',

  'error.title': 'Something went wrong on this screen',
  'error.what':
    'This is a fault in Cordboard. Your calls are not affected: they are on your phone.',
  'error.missingTitle': 'This screen could not be loaded',
  'error.missingWhat':
    'Your network may be down, or Cordboard has been updated: then reload. Your calls are not affected.',
  'error.again': 'Try again',
  'error.reload': 'Reload',
  'error.reloadsIn': 'It reloads by itself in {time}.',
  'error.startTitle': 'Cordboard could not start',
  'error.startWhat':
    'Its server could not be reached or is not set up right. Calls on your phone go on.',

  'notFound.title': 'There is nothing here',
} as const
