// Webex's support reference: every answer has one, in a header and in each error body.
import { randomUUID } from 'node:crypto'

export const trackingIdHeader = 'trackingid'

/**
 * `ROUTERGW_<uuid>` (docs/webex/facts.md 2.1). Not from the world's random numbers: polling must not
 * change the office.
 */
export const newTrackingId = (): string => `ROUTERGW_${randomUUID()}`
