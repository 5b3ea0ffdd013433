// The waits of the call machine in one place. Webex does not publish how late its list shows an accepted
// action (docs/webex/facts.md 3.7): change the estimates here.

/** How long a command that removes a call can be undone (C20). */
export const UNDO_MS = 3_000

/** The longest time between the two clicks of a double click; Windows and macOS allow 500 ms. */
export const DOUBLE_CLICK_MS = 500

/** If data are older than this, by the wall clock, nothing rings: the computer was asleep (C21). */
export const RING_NEWS_MS = 20_000

/** How long a call that left the list stays on the screen as ended. */
export const ENDED_SHOWN_MS = 4_000

/** Webex's longest recall timer is 600 s: a call parked longer ago is no longer there. */
export const PARKED_SHOWN_MS = 630_000
