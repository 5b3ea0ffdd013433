// Reads a text file from another host by a link that needs no sign-in.

/** Longer files are not read; a transcript of several hours is shorter. */
const MOST_CHARACTERS = 5_000_000

/**
 * The file's text; `undefined` where it cannot be read: its host does not let this page, or the link has
 * ended. Sends no cookie, token or referrer.
 */
export async function readFile(url: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    })
    if (!response.ok) return undefined
    return (await response.text()).slice(0, MOST_CHARACTERS)
  } catch {
    return undefined
  }
}
