// What a webhook can watch (docs/webex/facts.md 4.1, 12.3): resources with their events and filters.

/** A resource that can be watched. */
export type WatchedResource = {
  readonly name: string
  /** Those that Webex sends; `all` is possible for each. */
  readonly events: readonly string[]
  readonly filters: readonly WebhookFilter[]
  /** The scope that reads it. */
  readonly scope: string
  /** Everybody's events can be watched, by administrators. */
  readonly canBeOfOrganization?: true
  /** Cordboard's own address takes its deliveries. */
  readonly isHeardHere?: true
}

/** A filter, with its values where they are few. */
export type WebhookFilter = { readonly name: string; readonly values?: readonly string[] }

const changes = ['created', 'updated', 'deleted'] as const
const flag = ['true', 'false'] as const

/** In the order of use. */
export const watchedResources: readonly WatchedResource[] = [
  {
    name: 'telephony_calls',
    events: changes,
    filters: [
      { name: 'personality', values: ['originator', 'terminator', 'clickToDial'] },
      {
        name: 'state',
        values: ['connecting', 'alerting', 'connected', 'held', 'remoteHeld', 'disconnected'],
      },
      { name: 'number' },
      { name: 'personId' },
      { name: 'callType' },
    ],
    scope: 'spark:calls_read',
    canBeOfOrganization: true,
    isHeardHere: true,
  },
  {
    name: 'telephony_conference',
    events: changes,
    filters: [],
    scope: 'spark:calls_read',
    canBeOfOrganization: true,
    isHeardHere: true,
  },
  {
    name: 'telephony_mwi',
    events: ['updated'],
    filters: [],
    scope: 'spark:calls_read',
    isHeardHere: true,
  },
  {
    name: 'messages',
    events: changes,
    filters: [
      { name: 'roomId' },
      { name: 'roomType', values: ['direct', 'group'] },
      { name: 'personId' },
      { name: 'personEmail' },
      { name: 'mentionedPeople' },
      { name: 'hasFiles', values: flag },
    ],
    scope: 'spark:messages_read',
    isHeardHere: true,
  },
  {
    name: 'memberships',
    events: changes,
    filters: [
      { name: 'roomId' },
      { name: 'personId' },
      { name: 'personEmail' },
      { name: 'isModerator', values: flag },
    ],
    scope: 'spark:memberships_read',
    isHeardHere: true,
  },
  {
    name: 'rooms',
    events: ['created', 'updated', 'migrated'],
    filters: [
      { name: 'type', values: ['direct', 'group'] },
      { name: 'isLocked', values: flag },
    ],
    scope: 'spark:rooms_read',
    isHeardHere: true,
  },
  {
    name: 'attachmentActions',
    events: ['created'],
    filters: [{ name: 'roomId' }],
    scope: 'spark:messages_read',
    isHeardHere: true,
  },
]

/** A webhook as it is being written. */
export type WebhookDraft = {
  readonly name: string
  readonly targetUrl: string
  readonly resource: string
  readonly event: string
  /** By name; empty values are left out. */
  readonly filters: Readonly<Record<string, string>>
  readonly secret: string
  readonly isOfOrganization: boolean
}

/** The start of a new webhook. */
export const newWebhook: WebhookDraft = {
  name: '',
  targetUrl: '',
  resource: 'telephony_calls',
  event: 'all',
  filters: {},
  secret: '',
  isOfOrganization: false,
}

/** `undefined` for one that this table does not have. */
export const watchedResource = (name: string): WatchedResource | undefined =>
  watchedResources.find((one) => one.name === name)

/** The draft for another resource: what cannot be combined with it is dropped. */
export function withResource(draft: WebhookDraft, resource: string): WebhookDraft {
  const next = watchedResource(resource)
  const names = next?.filters.map(({ name }) => name) ?? []
  return {
    ...draft,
    resource,
    event: draft.event === 'all' || next?.events.includes(draft.event) ? draft.event : 'all',
    filters: Object.fromEntries(
      Object.entries(draft.filters).filter(([name]) => names.includes(name)),
    ),
    isOfOrganization: draft.isOfOrganization && next?.canBeOfOrganization === true,
  }
}

/** `state=alerting&personality=terminator`; `undefined`: everything. */
export function filterText({ resource, filters }: WebhookDraft): string | undefined {
  const text = (watchedResource(resource)?.filters ?? [])
    .map(({ name }) => [name, filters[name]?.trim() ?? ''] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  return text === '' ? undefined : text
}

/** What keeps a webhook from being created. */
export type WebhookProblem = 'noName' | 'noAddress' | 'badAddress' | 'notHttps'

/** @param isLocal the simulator's webhooks lead to this machine. */
export function webhookProblem(
  { name, targetUrl }: Pick<WebhookDraft, 'name' | 'targetUrl'>,
  isLocal: boolean,
): WebhookProblem | undefined {
  const address = targetUrl.trim()
  if (name.trim() === '') return 'noName'
  if (address === '') return 'noAddress'
  const [, scheme = '', host = ''] = /^([a-z]+):\/\/([^/?#\s]+)\S*$/i.exec(address) ?? []
  if (host === '') return 'badAddress'
  return scheme.toLowerCase() === 'https' || isLocal ? undefined : 'notHttps'
}
