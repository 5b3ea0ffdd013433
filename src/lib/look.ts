// Switches the page between light and dark: the style sheet does the rest (ui/theme.css).

/** `system` leaves it to the operating system, and to its changes. */
export function applyTheme(theme: 'system' | 'light' | 'dark'): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
}
