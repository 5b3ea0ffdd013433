// The page asked for before sign-in: only ever one of our own (RFC 9700 4.11, open redirects).

/** Where Webex sends people back to; registered with the integration, exactly so. */
export const CALLBACK_PATH = '/callback'

/**
 * Path, query and fragment of `wanted`, or `/` where it is not of this origin, is no path, or
 * is the callback itself. What comes out, resolved again, is always of this origin.
 */
export function landingPath(wanted: unknown, origin: string): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, origin)) {
    return '/'
  }
  const url = new URL(wanted, origin)
  // `/.//evil.example` is of our origin and yet has a path that reads as another host.
  if (url.origin !== origin || /^\/[/\\]/.test(url.pathname)) return '/'
  if (isCallback(url)) return '/'
  return url.pathname + url.search + url.hash
}

/** Whether Webex has sent the person back to this address. */
export const isCallback = ({ pathname }: URL): boolean => pathname === CALLBACK_PATH
