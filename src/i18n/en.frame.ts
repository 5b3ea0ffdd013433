// The English words of banners, of addresses that lead nowhere, and of the choice of a device.

export const frameWords = {
  'banner.offline': 'This computer has no network. What you see is last known; calls go on.',
  'banner.ended': 'Your sign-in has ended. What you see is last known; calls go on.',
  'banner.tokenEnded': 'Your access token is no longer valid. What you see is last known.',
  'banner.signInAgain': 'Sign in again',

  'notFound.what': 'The address may have been mistyped, or the page has moved.',
  'notFound.home': 'Back to your calls',

  'dialpad.callFrom': 'Call from',
  'dialpad.allDevices': 'Any of my phones',
  'dialpad.unknownDevice': 'A device that is no longer listed',
} as const
