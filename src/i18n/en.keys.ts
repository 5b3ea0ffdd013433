// The English words of the shortcuts and of the command palette.

export const keysWords = {} as const
