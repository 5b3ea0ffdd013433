// The kind of computer, as key names differ.

/** Macs and iPads, whose keyboards have a ⌘ key instead of Ctrl. */
export const isApple = (): boolean => /Macintosh|iPad|iPhone/.test(navigator.userAgent)
