// The words of the pages for administrators: users and what they are given.

export const adminWords = {
  'users.title': 'Users',
} as const
