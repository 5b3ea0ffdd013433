// The number in `/?dial=…`.

/** A link with a longer text is none that somebody made on purpose. */
const LONGEST = 300

/**
 * A plus stays one where a number begins with it: `URLSearchParams` would make it a space, and
 * another number of it. `undefined` where there is none.
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
