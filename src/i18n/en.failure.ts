// The English words of failures, which come with the first one that is shown.

export const failureTexts = {
  'failure.signInAgain': 'Your sign-in has ended.',
  'failure.signInAgainNext': 'Sign in again. Running calls go on meanwhile.',
  'failure.missingScope': 'This sign-in does not include the permission {scopes}.',
  'failure.missingScopeUnknown': 'This sign-in does not include the permission that it needs.',
  'failure.needs': 'It takes the permission {scopes}.',
  'failure.missingScopeNext': 'Sign in again and allow it, or ask your administrator.',
  'failure.wrongTokenKind': 'This sign-in is an administrator’s or a service’s, not a person’s.',
  'failure.wrongTokenKindNext': 'Sign in as the person whose calls these are.',
  'failure.noCallingLicence': 'This account has no Webex Calling.',
  'failure.noCallingLicenceNext':
    'Ask your administrator for a licence, or sign in with another account.',
  'failure.gone': 'The call is no longer there.',
  'failure.goneNext': 'It has ended, or somebody else has taken it.',
  'failure.notPossibleNow': 'Webex refused: it is not possible right now.',
  'failure.notPossibleNowBecause': 'Webex refused: {reason}',
  'failure.notPossibleNowNext': 'Look at how the call stands now, and try again in a moment.',
  'failure.goneOther': 'It is no longer there.',
  'failure.goneOtherNext': 'It has been deleted, or you may not see it any more.',
  'failure.notPossibleOtherNext':
    'Check what was entered and how things stand now, then try again.',
  'failure.slowDown': 'Webex asks for fewer requests.',
  'failure.slowDownNext': 'Cordboard goes on by itself at {time}.',
  'failure.slowDownPressNext': 'Nothing was done. Try again now, or after {time}.',
  'failure.cloudTrouble': 'Webex has trouble.',
  'failure.cloudTroubleStatus': 'Webex has trouble (error {status}).',
  'failure.cloudTroubleNext':
    'It may have happened all the same: look at how things stand before repeating.',
  'failure.offline': 'This computer has no network.',
  'failure.offlineNext': 'Calls on your phone go on. Cordboard is back as soon as the network is.',
  'failure.ourFault': 'Something went wrong in Cordboard itself.',
  'failure.ourFaultNext': 'Cordboard keeps trying. Reload the page if this stays.',
  'failure.timedOut': 'Webex did not answer in time.',
  'failure.timedOutNext':
    'It may have happened all the same: look at how things stand before repeating.',
  'failure.badAnswer': 'The answer of Webex could not be read ({field}).',
  'failure.badAnswerNext':
    'It may have happened all the same: look at how things stand before repeating.',
  'failure.cancelled': 'It was given up before Webex answered.',
  'failure.cancelledNext': 'Try again if you still want it.',
} as const
