// The English words of the directory, of contacts and of speed dials.

export const directoryWords = {} as const
