// The number in `/?dial=…`.

/** A link with a longer text is not a phone link. */
const LONGEST = 300

/**
 * Keeps a plus at the beginning of a number: `URLSearchParams` would turn it into a space, and the
 * number into another one. `undefined` if there is none.
 */
export function linkedNumber(search: string): string | undefined {
  const raw = /[?&]dial=([^&]*)/.exec(search)?.[1]
  if (raw === undefined) return undefined
  const text = decoded(raw.replace(/(?<=[\w)])\+/g, ' ')).trim()
  return text === '' ? undefined : text.slice(0, LONGEST)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
