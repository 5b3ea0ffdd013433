// The waits of the call machine in one place. How late Webex's list shows an accepted action is
// published nowhere (docs/webex/facts.md 3.7): change the guesses here.

/** How long what sends a call away for good can be taken back (C20). */
export const UNDO_MS = 3_000

/** Without news for so long, by the wall clock, nothing rings: the computer was asleep (C21). */
export const RING_NEWS_MS = 20_000

/** How long a call that left the list stays on the screen as ended. */
export const ENDED_SHOWN_MS = 4_000

/** The longest recall timer of Webex is 600 s: a call parked longer ago is no longer there. */
export const PARKED_SHOWN_MS = 630_000
