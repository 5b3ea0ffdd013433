// The English words of the frame around the screens, and of the account.

export const sessionWords = {
  'app.name': 'Cordboard',
  'app.title': '{screen} · Cordboard',
  'app.skip': 'Skip to content',
  'app.notifications': 'Notifications',
  'app.waiting': 'Starting Cordboard…',
  'app.signingIn': 'Signing you in…',
  'app.loading': 'Loading…',

  'nav.main': 'Main',
  'nav.phone': 'Phone',
  'nav.history': 'History',
  'nav.voicemail': 'Voicemail',
  'nav.recordings': 'Recordings',
  'nav.directory': 'Directory',
  'nav.spaces': 'Spaces',
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
  'nav.api': 'API',
  'nav.console': 'API console',
  'nav.webhooks': 'Webhooks',
  'nav.group.places': 'Workplace',
  'nav.group.supervision': 'Supervision',
  'nav.group.organization': 'Organization',

  'support.title': 'Details for support',

  'error.title': 'Something went wrong on this page',
  'error.what':
    'This is a problem in Cordboard. Your calls aren’t affected: they run on your phone.',
  'error.missingTitle': 'Couldn’t load this page',
  'error.missingWhat':
    'Your network may be down, or Cordboard was updated. Reload the page. Your calls aren’t affected.',
  'error.again': 'Try again',
  'error.reload': 'Reload',
  'error.reloadsIn': 'Reloading in {time}.',
  'error.startTitle': 'Cordboard couldn’t start',
  'error.startWhat':
    'Its server can’t be reached or isn’t set up correctly. Calls on your phone continue.',

  'notFound.title': 'Page not found',
} as const
