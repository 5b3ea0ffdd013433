// The computer's kind, where keys have other names on it.

/** Macs and iPads, whose keyboards have a ⌘ key instead of Ctrl. */
export const isApple = (): boolean => /Macintosh|iPad|iPhone/.test(navigator.userAgent)
