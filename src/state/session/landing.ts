// The page requested before the sign-in: only ever one of our own (RFC 9700 4.11, open redirects).

/** The address to which Webex redirects; registered exactly like this with the integration. */
export const CALLBACK_PATH = '/callback'

/**
 * Path, query and fragment of `wanted`, or `/` if it is of another origin, is no path, or is the callback
 * itself. The result, resolved again, always has this origin.
 */
export function landingPath(wanted: unknown, origin: string): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, origin)) {
    return '/'
  }
  const url = new URL(wanted, origin)
  // `/.//evil.example` has our origin, but its path would be read as another host.
  if (url.origin !== origin || /^\/[/\\]/.test(url.pathname)) return '/'
  if (isCallback(url)) return '/'
  return url.pathname + url.search + url.hash
}

/** Whether this address is Webex's redirect. */
export const isCallback = ({ pathname }: URL): boolean => pathname === CALLBACK_PATH
