// The English words of the team view, and of supervising.

export const teamWords = {
  'team.members': 'Members',
  'team.search': 'Find a member',
  'team.onlyBusy': 'Only who is in a call',
  'team.showNames': 'Show who is on the line',
  'team.loading': 'Members are being read…',
  'team.count': 'Members: {count}',
  'team.noNews': 'No news from Webex: what you see is last known.',
  'team.none': 'Nobody matches.',
  'team.more': 'Show more',
  'team.idle': 'Idle',
  'team.unknown': 'Not known yet',
  'team.you': 'You',
  'team.notAllowed': 'This sign-in may not see members’ calls.',
  'team.notAllowedWhat':
    'It lacks the permission spark-admin:calls_read. Your own phone, the directory and the wall’s rooms work all the same.',
  'team.readOnly':
    'This sign-in lacks the permission spark-admin:calls_write: you cannot answer, end calls or dial for members.',
  'team.failed': 'Webex does not show members’ calls to this sign-in.',

  'team.pickUp': 'Pick up',
  'team.listen': 'Listen',
  'team.coach': 'Coach',
  'team.bargeIn': 'Barge in',
  'team.answerFor': 'Answer for them',
  'team.declineFor': 'Decline for them',
  'team.hangUpFor': 'End call for them',
  'team.dialFor': 'Dial for {party}…',
  'team.message': 'Message {party}…',
  'team.history': 'Call history of {party}…',
  'team.moreFor': 'More for {party}',
  'team.asked': 'Asked; Webex has not shown it yet.',

  'team.pickingUp': 'Your own phone rings: pick it up to take the call of {party}.',
  'team.answerTitle': 'Answer for {party}?',
  'team.answerWhat':
    'The phone of {party} goes off the hook: whoever is near it is heard by the caller.',
  'team.answer': 'Answer',
  'team.declineTitle': 'Decline for {party}?',
  'team.declineWhat': 'The caller hears that {party} is busy.',
  'team.decline': 'Decline',
  'team.hangUpTitle': 'End the call of {party}?',
  'team.hangUpWhat': 'The call of {party} ends at once, for both sides.',
  'team.hangUp': 'End call',
  'team.changed':
    'The call is not any more as it was: it was answered, or it is over. Nothing has been done.',
  'team.dialTitle': 'Dial for {party}',
  'team.dialWhat':
    'The phone of {party} rings first. The call is placed when it is picked up there.',
  'team.dialNumber': 'Number or address to call',
  'team.dial': 'Dial for {party}',
  'team.dialBad': 'This is not a number or address that can be called.',
  'team.dialEmergency':
    'Emergency numbers are dialled on one’s own phone, which tells where one is.',

  'team.listenTitle': 'Listen to the call of {party}?',
  'team.listenWhat':
    'Your own phone rings; pick it up to hear both sides. Nobody hears you, and {party} does not see that you listen.',
  'team.coachTitle': 'Coach {party}?',
  'team.coachWhat':
    'Your own phone rings; pick it up to hear both sides. Only {party} hears you, the other side does not.',
  'team.coachNow': 'From now on {party} hears you. The other side does not.',
  'team.bargeInTitle': 'Barge in on the call of {party}?',
  'team.bargeInWhat':
    'Your own phone rings; once you pick it up, {party} and the other side hear you.',
  'team.bargeInNow': 'From now on {party} and the other side hear you.',
  'team.law':
    'Listening to other people’s calls may need their consent by law, or an agreement with those who work here. Go on only if you may.',
  'team.noted': 'This computer notes whom you listen to, when and how long.',
  'team.holdsOwn': 'The call that you are in is put on hold.',

  'team.own': 'Supervision',
  'team.starting': 'Pick up your own phone to listen to {party}.',
  'team.startingCoach': 'Pick up your own phone to coach {party}.',
  'team.startingBargeIn': 'Pick up your own phone to join the call of {party}.',
  'team.youListen': 'You are listening to {party}',
  'team.youCoach': 'You are coaching {party}: only they hear you',
  'team.youBargeIn': 'You are in the call of {party}: both sides hear you',
  'team.youMay': 'You may be listening to {party}: Webex has not said how you take part',
  'team.youHold': 'On hold: you hear nothing of {party}',
  'team.resume': 'Go on',
  'team.stop': 'Stop',
  'team.listenOnly': 'Only listen',

  'team.failedAnswer': 'The call was not answered for {party}',
  'team.failedDecline': 'The call of {party} was not declined',
  'team.failedPickUp': 'You have not taken the call of {party}',
  'team.failedHangUp': 'The call of {party} was not ended',
  'team.failedDial': 'Nothing was dialled for {party}',
  'team.failedListen': 'You are not listening to {party}',
  'team.failedCoach': 'You are not coaching {party}',
  'team.failedBargeIn': 'You have not joined the call of {party}',
  'team.notShown': 'Webex took it, but the calls do not show it.',
  'team.notShownNext': 'Look at the member’s calls before you try again.',
  'team.notTaken':
    'Somebody else took it, the caller gave up, or your own phone was not picked up.',
  'team.notBegun':
    'It was over as soon as it began: the call had ended, somebody else listens already, or this account may not supervise.',
  'team.notBegunNext': 'Look at the member’s calls, then try again or ask an administrator.',

  'team.logTitle': 'What was listened to from here',
  'team.logNone': 'Nothing yet.',
  'team.logKept':
    'Kept in this browser, for you alone, until you sign out. Export it before if you must keep it.',
  'team.logUnkept': 'This browser keeps nothing: the list is gone when the page is closed.',
  'team.logWhen': 'Began',
  'team.logWho': 'Member',
  'team.logHow': 'How',
  'team.logLong': 'How long',
  'team.logOpen': 'End not seen',
  'team.logNow': 'Goes on',
  'team.logExport': 'Export CSV',
  'team.logFile': 'listened-to.csv',
  'team.logEnd': 'Ended',
  'team.logSeconds': 'Seconds',

  'team.historyTitle': 'Latest calls of {party}',
  'team.historyLoading': 'Reading…',
  'team.historyNone': 'Webex knows no calls.',
  'team.historyFailed': 'The history could not be read',
  'team.historyNotKept': 'Shown from Webex; nothing of it is kept here.',
} as const
