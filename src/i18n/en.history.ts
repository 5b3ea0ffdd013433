// The English words of the call history.

export const historyWords = {} as const
