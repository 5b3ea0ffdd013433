// The visible format of Webex tokens: `<opaque>_<cluster>_<orgId>` (docs/webex/facts.md 1.2).
import { randomBytes } from 'node:crypto'

const cluster = 'PS01'

/** `opaque` must hold no underscore: clients split at it. */
export const tokenOf = (opaque: string, organisationKey: string): string =>
  `${opaque}_${cluster}_${organisationKey}`

/** The part before the first underscore. */
export const opaquePartOf = (token: string): string => token.split('_')[0] ?? ''

/** Base64url without its underscore; 160 bits stay well over 128 after the loss. */
export const randomOpaque = (): string => randomBytes(40).toString('base64url').replaceAll('_', '-')
