// Webhooks, one's own and the organization's, for their page.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { WebhookDraft } from '../../domain/console/webhookRules.ts'
import { filterText } from '../../domain/console/webhookRules.ts'
import type { Failure } from '../../domain/failure.ts'
import { ownServer } from '../../lib/ownServer.ts'
import type { Webhook, WebhookChange } from '../../webex/resources/webhooks.ts'
import { createWebhooksResource } from '../../webex/resources/webhooks.ts'
import { askWanted } from '../events/registration.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useAskAgain } from '../useAskAgain.ts'
import type { Cordboard } from '../useCordboard.ts'
import { useCordboard } from '../useCordboard.ts'
import { useSending } from '../useSending.ts'

export type { Webhook } from '../../webex/resources/webhooks.ts'

/** Whose webhooks are listed. */
export type Owner = 'creator' | 'org'

/** A webhook may have been switched off, or made by another tab. */
const ASKED_EVERY_MS = 30_000
const MOST_PAGES = 20

const webhooksQuery = ({ client }: Pick<Cordboard, 'client'>, owner: Owner) =>
  queryOptions({
    queryKey: ['webhooks', owner],
    async queryFn({ signal }) {
      const resource = createWebhooksResource(client)
      const ofOrganization = owner === 'org'
      let read = unwrap(await resource.page({ ofOrganization, signal }))
      const all = [read]
      while (read.next !== undefined && all.length < MOST_PAGES) {
        read = unwrap(await resource.page({ ofOrganization, next: read.next, signal }))
        all.push(read)
      }
      const webhooks = new Map(all.flatMap((one) => one.webhooks).map((one) => [one.id, one]))
      return {
        webhooks: [...webhooks.values()],
        unread: all.reduce((sum, one) => sum + one.unread, 0),
        isCut: read.next !== undefined,
      }
    },
    refetchInterval: ASKED_EVERY_MS,
  })

/** The list of webhooks. */
export type WebhookList = {
  readonly webhooks: readonly Webhook[]
  /** Items that could not be read. */
  readonly unread: number
  /** There are more than are loaded. */
  readonly isCut: boolean
  readonly isWaiting: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

/** Read again every half minute while it is shown. */
export function useWebhooks(owner: Owner): WebhookList {
  const query = useQuery(webhooksQuery(useCordboard(), owner))
  const askAgain = useAskAgain()
  const failure = failureOf(query.error)
  return {
    webhooks: query.data?.webhooks ?? [],
    unread: query.data?.unread ?? 0,
    isCut: query.data?.isCut ?? false,
    isWaiting: query.isPending,
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}

/** Where deliveries to Cordboard go. */
export type OwnAddress = {
  readonly targetUrl: string
  readonly secret: string
  /** The name of webhooks that Cordboard makes itself. */
  readonly name: string
}

/** The server knows whose address it is only once it has asked Webex for the person. */
const ASKED_AGAIN_MS = 2_000

const ownAddressQuery = (isOffered: boolean) =>
  queryOptions({
    queryKey: ['webhooks', 'ownAddress', isOffered],
    queryFn: async (): Promise<OwnAddress | null> =>
      isOffered ? ((await askWanted(ownServer).catch(() => undefined)) ?? null) : null,
    staleTime: Infinity,
    refetchInterval: ({ state }) => (isOffered && !state.data ? ASKED_AGAIN_MS : false),
  })

/** `undefined` where this installation receives no deliveries, or that is not known yet. */
export function useOwnAddress(): OwnAddress | undefined {
  const isOffered = useCanReceive() === 'yes'
  return useQuery(ownAddressQuery(isOffered)).data ?? undefined
}

/** Whether deliveries can reach this page; `pasted`: not with a pasted token. */
export function useCanReceive(): 'yes' | 'off' | 'pasted' {
  const { config, session } = useCordboard()
  const state = session.store.getState()
  if ('kind' in state && state.kind === 'pasted') return 'pasted'
  return config.events ? 'yes' : 'off'
}

const changed = [['webhooks']] as const

/** Creates a webhook. */
export function useCreateWebhook() {
  const { client } = useCordboard()
  return useSending((draft: WebhookDraft) => {
    const filter = filterText(draft)
    return createWebhooksResource(client).create({
      name: draft.name.trim(),
      targetUrl: draft.targetUrl.trim(),
      resource: draft.resource,
      event: draft.event,
      ...(filter !== undefined && { filter }),
      ...(draft.secret !== '' && { secret: draft.secret }),
      ...(draft.isOfOrganization && { ownedBy: 'org' }),
    })
  }, changed)
}

/** Changes the name, the address and the secret. */
export function useChangeWebhook() {
  const { client } = useCordboard()
  return useSending(
    ({ webhook, change }: { readonly webhook: Webhook; readonly change: WebhookChange }) =>
      createWebhooksResource(client).change(webhook, change),
    changed,
  )
}

/** Switches a webhook on that Webex has switched off. */
export function useTurnOn() {
  const { client } = useCordboard()
  return useSending((webhook: Webhook) => createWebhooksResource(client).turnOn(webhook), changed)
}

/** Deletes a webhook. */
export function useDeleteWebhook() {
  const { client } = useCordboard()
  return useSending((webhook: Webhook) => createWebhooksResource(client).remove(webhook), changed)
}
