// English words of several parts that come after the first screen: banners, failures, matches.

export const frameWords = {
  'banner.offline': 'This computer has no network. What you see is last known; calls go on.',
  'banner.ended': 'Your sign-in has ended. What you see is last known; calls go on.',
  'banner.tokenEnded': 'Your access token is no longer valid. What you see is last known.',
  'banner.signInAgain': 'Sign in again',

  'nav.more': 'More',
  'nav.breadcrumbs': 'Breadcrumb',

  'notFound.what': 'The address may have been mistyped, or the page has moved.',
  'notFound.home': 'Back to your calls',

  'dialpad.callFrom': 'Call from',
  'dialpad.allDevices': 'Any of my phones',
  'dialpad.unknownDevice': 'A device that is no longer listed',

  'freshness.lastKnown': 'Last known {time}',
  'freshness.retrying': 'No news from Webex, trying again…',
  'notice.trackingId': 'Copy tracking ID {trackingId}',
  'notice.copied': 'Copied',
  'matches.title': 'Matches',
  'matches.noNumber': 'no number',
  'matches.contact': 'My contact',
} as const
