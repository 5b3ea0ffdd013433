// The English words of my calling settings.

export const settingsWords = {} as const
