// The English words of messages, and the replies that decline a call in words.

export const messagesWords = {
  'messages.title': 'Message {party}',
  'messages.field': 'Message',
  'messages.send': 'Send',
  'messages.sendAndDecline': 'Send and decline',
  'messages.sent': 'Sent to {party}',
  'messages.openSpace': 'Open the conversation',
  'messages.before': 'Recent messages',
  'messages.me': 'You',
  'messages.replies': 'Quick replies',
  'messages.reply1': 'I’ll call you back.',
  'messages.reply2': 'I’m in a meeting.',
  'messages.reply3': 'Can you message me instead?',
  'messages.reply4': 'Give me five minutes.',
  'messages.empty': 'Enter a message.',
  'messages.tooLong': 'This message is too long for Webex.',
  'messages.failed': 'Message not sent',
  'messages.files': 'Files: {count}',
  'messages.card': 'Card (open it in the Webex app)',
  'messages.nothing': 'Message without text (open it in the Webex app)',
  'messages.unread': 'Couldn’t load earlier messages.',
} as const
