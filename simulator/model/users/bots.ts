// Bots: accounts of programs (docs/webex/everyday.md 9).
import { sparkId } from '../ids.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import { words } from './personText.ts'
import type { Member, Organisation, Random } from '../types.ts'

/** What a bot's token may do: all about spaces, nothing about calls and settings. */
export const botScopes: readonly string[] = [
  'spark:people_read',
  'spark:messages_read',
  'spark:messages_write',
  'spark:rooms_read',
  'spark:rooms_write',
  'spark:memberships_read',
  'spark:memberships_write',
  'spark:teams_read',
  'spark:team_memberships_read',
  'spark:team_memberships_write',
]

/** @throws Refusal 400 for a name without a letter; 409 if a bot has the name. */
export function addBot(organisation: Organisation, random: Random, displayName: string): Member {
  const mailbox = words(displayName)
    .join('-')
    .replace(/[^a-z\d-]/g, '')
  if (mailbox === '') throw new Refusal(400, 'displayName: a bot needs a name in Latin letters.')
  const email = `${mailbox}@webex.bot`
  if (organisation.memberByEmail(email)) throw new Refusal(409, `There is a bot ${email} already.`)
  const [location] = organisation.locations
  if (!location) throw new Error('the organization has no location')
  const bot: Member = {
    id: sparkId('PEOPLE', randomUuid(random)),
    email,
    displayName,
    firstName: displayName,
    lastName: '',
    extension: '',
    location,
    department: '',
    title: '',
    roles: [],
    hasCallingLicence: false,
    isBot: true,
    isPrivate: false,
    endpoints: [],
  }
  organisation.addBot(bot)
  return bot
}
