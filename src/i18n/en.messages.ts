// The English words of messages, and the replies that decline a call in words.

export const messagesWords = {
  'messages.title': 'Message {party}',
  'messages.field': 'Message',
  'messages.send': 'Send',
  'messages.sendAndDecline': 'Send and decline',
  'messages.sent': 'Sent to {party}',
  'messages.before': 'Latest messages',
  'messages.me': 'You',
  'messages.replies': 'Quick replies',
  'messages.reply1': 'I’ll call you back.',
  'messages.reply2': 'I’m in a meeting.',
  'messages.reply3': 'Can you write to me instead?',
  'messages.reply4': 'Give me five minutes.',
  'messages.empty': 'Write something first.',
  'messages.tooLong': 'This is longer than Webex takes.',
  'messages.failed': 'The message was not sent',
  'messages.files': 'Files: {count}',
  'messages.card': 'A card, which can be read in the Webex app',
  'messages.nothing': 'A message without words, which can be read in the Webex app',
  'messages.unread': 'Earlier messages could not be read.',
} as const
