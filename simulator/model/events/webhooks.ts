// The webhooks of an organization (docs/webex/facts.md 4.1, 12.3): the list, their deliveries, and
// switching off.
import { createHmac } from 'node:crypto'
import type { WireInterests, WireWebhook, WireWebhookUpdate } from '../../../wire/webhook.ts'
import { sparkId } from '../ids.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { Organisation, Random, SimTime } from '../types.ts'
import type { CloudEvent, Delivery, WebhookEntry, Webhooks } from './eventTypes.ts'
import { checkedFilter, fits } from './filters.ts'

/** This many failed deliveries within this time switch a webhook off. */
const mostFailures = 100
const failureWindowMs = 5 * 60_000
const appId = sparkId('APPLICATION', 'C0A0B0C0-0000-4000-8000-000000000001')
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i

export type WebhookParts = {
  readonly organisation: Organisation
  readonly time: SimTime
  readonly random: Random
  deliver(delivery: Delivery): void
  /** Webhooks from before a reset: like tokens, they survive as long as their creators exist. */
  readonly kept: Map<string, WebhookEntry>
}

/** @throws Refusal 400: the simulator never contacts another machine. */
function requireLoopback(targetUrl: string): void {
  const url = URL.canParse(targetUrl) ? new URL(targetUrl) : undefined
  if (url && /^https?:$/.test(url.protocol) && loopback.test(url.hostname)) return
  throw new Refusal(
    400,
    'targetUrl: this simulator delivers to this machine only (http or https at localhost, 127.0.0.1 or [::1]).',
  )
}

const isTwin = (one: WireWebhook, other: WireWebhook): boolean =>
  (['targetUrl', 'resource', 'event', 'filter', 'ownedBy'] as const).every(
    (field) => one[field] === other[field],
  )

/** Of other resources, only the creator's own events are reported. */
const toldToAll = new Set(['telephony_calls', 'telephony_conference'])

/** A webhook of all resources does not report cards (docs/simulator.md). */
const outsideAll = 'attachmentActions'

function concerns({ webhook, creatorId }: WebhookEntry, event: CloudEvent): boolean {
  const isOfAll = webhook.resource === 'all' && event.resource !== outsideAll
  const isOfResource = isOfAll || webhook.resource === event.resource
  const isOfEvent = webhook.event === 'all' || webhook.event === event.event
  if (!isOfResource || !isOfEvent || webhook.status !== 'active') return false
  const isTold =
    webhook.ownedBy === 'org' ? toldToAll.has(event.resource) : event.audience.includes(creatorId)
  return isTold && fits(webhook.filter, event.data, creatorId)
}

function deliveryOf(entry: WebhookEntry, event: CloudEvent, now: () => number): Delivery {
  const { secret, ...plain } = entry.webhook
  const { resource, event: kind, actorId, data } = event
  const body = JSON.stringify({ ...plain, resource, event: kind, actorId, data })
  const { id: webhookId, targetUrl } = plain
  return {
    webhookId,
    targetUrl,
    resource,
    event: kind,
    body,
    signature: secret && createHmac('sha1', secret).update(body).digest('hex'),
    answered(status) {
      if (status >= 200 && status < 300) return
      const since = now() - failureWindowMs
      entry.failures = [...entry.failures.filter((moment) => moment > since), now()]
      if (entry.failures.length >= mostFailures) switchOff(entry)
    },
  }
}

function switchOff(entry: WebhookEntry): void {
  entry.webhook = { ...entry.webhook, status: 'inactive' }
}

function changed(webhook: WireWebhook, asked: WireWebhookUpdate): WireWebhook {
  requireLoopback(asked.targetUrl)
  const { name, targetUrl, secret, status } = asked
  return {
    ...webhook,
    name,
    targetUrl,
    ...(secret === undefined ? {} : { secret }),
    ...(status === undefined ? {} : { status }),
  }
}

export function createWebhooks(parts: WebhookParts): Webhooks {
  const { organisation, time, random } = parts
  const entries = parts.kept
  let interests: { readonly asked: WireInterests; readonly until: number } | undefined
  const own = (creatorId: string, id: string): WebhookEntry => {
    const entry = entries.get(id)
    if (entry?.creatorId === creatorId) return entry
    throw new Refusal(404, 'Could not find a webhook with the provided ID.')
  }
  const requireAlone = (webhook: WireWebhook): void => {
    const twin = [...entries.values()].find(
      (other) =>
        other.webhook.id !== webhook.id &&
        other.webhook.createdBy === webhook.createdBy &&
        isTwin(other.webhook, webhook),
    )
    if (twin) throw new Refusal(409, 'A webhook with the same settings already exists.')
  }
  return {
    create(creatorId, asked) {
      requireLoopback(asked.targetUrl)
      const { name, targetUrl, resource, event, secret, ownedBy = 'creator' } = asked
      const filter = checkedFilter(resource, asked.filter)
      const webhook: WireWebhook = {
        id: sparkId('WEBHOOK', randomUuid(random)),
        name,
        targetUrl,
        resource,
        event,
        ...(filter === undefined ? {} : { filter }),
        ...(secret === undefined ? {} : { secret }),
        status: 'active',
        ownedBy,
        orgId: organisation.id,
        createdBy: creatorId,
        appId,
        created: new Date(time.now()).toISOString(),
      }
      requireAlone(webhook)
      entries.set(webhook.id, { webhook, creatorId, failures: [] })
      return webhook
    },
    list: (creatorId, ownedBy) =>
      [...entries.values()]
        .map(({ webhook }) => webhook)
        .filter((one) => one.ownedBy === ownedBy)
        .filter((one) => ownedBy === 'org' || one.createdBy === creatorId),
    find: (creatorId, id) => own(creatorId, id).webhook,
    change(creatorId, id, asked) {
      const entry = own(creatorId, id)
      const webhook = changed(entry.webhook, asked)
      requireAlone(webhook)
      entry.webhook = webhook
      return webhook
    },
    remove: (creatorId, id) => void entries.delete(own(creatorId, id).webhook.id),
    interests: () => (interests && interests.until > time.now() ? interests.asked : undefined),
    registerInterests(asked) {
      const days = asked?.duration ?? usualInterestDays
      interests = asked && { asked: { ...asked, duration: days }, until: time.now() + days * dayMs }
    },
    publish(event) {
      for (const entry of entries.values()) {
        if (!organisation.memberById(entry.creatorId)) switchOff(entry)
        if (concerns(entry, event)) parts.deliver(deliveryOf(entry, event, () => time.now()))
      }
    },
  }
}

const usualInterestDays = 60
const dayMs = 24 * 3_600_000
