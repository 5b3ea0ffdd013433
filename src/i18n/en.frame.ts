// English words of several parts that come after the first screen: banners, failures, matches.

export const frameWords = {
  'banner.offline': 'You’re offline. Showing last known state. Calls on your phone continue.',
  'banner.ended': 'Your sign-in has ended. Showing last known state. Calls on your phone continue.',
  'banner.tokenEnded': 'Your access token is no longer valid. Showing last known state.',
  'banner.signInAgain': 'Sign in again',

  'nav.more': 'More',
  'nav.breadcrumbs': 'Breadcrumb',

  'notFound.what': 'Check the address. The page may have moved.',
  'notFound.home': 'Back to your calls',

  'dialpad.callFrom': 'Call from',
  'dialpad.allDevices': 'Any of my phones',
  'dialpad.unknownDevice': 'Device no longer listed',

  'freshness.lastKnown': 'Last known {time}',
  'freshness.retrying': 'No updates from Webex. Trying again…',
  'notice.trackingId': 'Copy tracking ID {trackingId}',
  'notice.copied': 'Copied',
  'matches.title': 'Matches',
  'matches.noNumber': 'no number',
  'matches.contact': 'My contact',
} as const
