// Switches between light and dark; the style sheet (ui/theme.css) does the rest.

/** `system` leaves it to the operating system, and to its changes. */
export function applyTheme(theme: 'system' | 'light' | 'dark'): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
}
