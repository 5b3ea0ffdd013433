// At sign-out nobody listens any more: the person's webhooks go, unless another browser of theirs
// has a stream. What cannot be done is left to our server, which refuses what comes a day later.
import type { OwnServer } from '../../lib/ownServer.ts'
import { ownServer } from '../../lib/ownServer.ts'
import type { ClientOptions } from '../../webex/client.ts'
import { createClient } from '../../webex/client.ts'
import type { WebhooksResource } from '../../webex/resources/webhooks.ts'
import { createWebhooksResource } from '../../webex/resources/webhooks.ts'
import { askWanted, oursOf } from './registration.ts'

export type WithdrawalOptions = {
  readonly server: Pick<OwnServer, 'get'>
  readonly webhooks: Pick<WebhooksResource, 'list' | 'listOfOrganization' | 'remove'>
}

/** The same for a sign-in that has just ended, with its token. */
export async function withdrawAtSignOut(
  web: Omit<ClientOptions, 'token'>,
  access: string,
  everywhere: boolean,
): Promise<void> {
  const token = {
    current: () => Promise.resolve(access),
    renewed: () => Promise.resolve(undefined),
  }
  const webhooks = createWebhooksResource(createClient({ ...web, token }))
  return withdrawWebhooks({ server: ownServer, webhooks }, everywhere)
}

/**
 * Deletes the webhooks that deliver to our server. Never rejects.
 *
 * @param everywhere all sign-ins of this person end, and those of their displays.
 */
export async function withdrawWebhooks(
  { server, webhooks }: WithdrawalOptions,
  everywhere: boolean,
): Promise<void> {
  try {
    const [wanted, ...lists] = await Promise.all([
      askWanted(server),
      webhooks.list(),
      webhooks.listOfOrganization(),
    ])
    if (!wanted || (wanted.others && !everywhere)) return
    // Of the organization's, most people may not see any.
    const ours = oursOf(
      lists.flatMap((list) => (list.ok ? list.value : [])),
      wanted,
    )
    const exact = ours.filter(({ targetUrl }) => targetUrl === wanted.targetUrl)
    const me = exact.find(({ createdBy }) => createdBy !== undefined)?.createdBy
    const mine = ours.filter(({ createdBy }) => me !== undefined && createdBy === me)
    const gone = everywhere ? new Set([...exact, ...mine]) : exact
    await Promise.all([...gone].map((one) => webhooks.remove(one)))
  } catch {
    // Our server cannot be asked.
  }
}
