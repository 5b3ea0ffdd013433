// Switches between light and dark; the style sheet (ui/theme.css) does the rest.

/** `system` follows the operating system. */
export function applyTheme(theme: 'system' | 'light' | 'dark'): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
}
