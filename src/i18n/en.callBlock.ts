// English words for blocked numbers.

export const callBlockWords = {
  'block.title': 'Blocked numbers',
  'block.hint': 'Calls from these numbers do not ring for you.',
  'block.number': 'Number to block',
  'block.add': 'Block',
  'block.remove': 'Unblock {number}',
} as const
