// A person's calls in the cloud, and actions at their desk phone, through Webex's API and not through
// the app.
import { expect } from '@playwright/test'
import type { WireCall, WireConference } from '../../wire/call.ts'
import type { Phone } from '../phone.ts'
import type { Sim, SimPerson } from '../sim.ts'

export type DeskPhone = {
  calls(): Promise<readonly WireCall[]>
  /** The cloud's calls in the words of the cards, sorted. */
  said(): Promise<readonly string[]>
  does(verb: 'answer' | 'hold' | 'resume' | 'mute' | 'hangup', callId: string): Promise<void>
  hangUpAll(): Promise<void>
}

export async function deskPhoneOf(sim: Sim, { email }: SimPerson): Promise<DeskPhone> {
  const authorization = `Bearer ${await sim.token(email)}`
  const url = `${sim.origin}/v1/telephony/calls`
  const calls = async () => {
    const response = await fetch(url, { headers: { authorization } })
    return ((await response.json()) as { items: WireCall[] }).items
  }
  const inConference = async () => {
    const response = await fetch(`${sim.origin}/v1/telephony/conference`, {
      headers: { authorization },
    })
    const { participants = [] } = response.ok ? ((await response.json()) as WireConference) : {}
    return participants.map(({ callId }) => callId)
  }
  const does: DeskPhone['does'] = async (verb, callId) => {
    const headers = { authorization, 'content-type': 'application/json' }
    const body = JSON.stringify({ callId })
    const { ok, status } = await fetch(`${url}/${verb}`, { method: 'POST', headers, body })
    // A person who hangs up wants the call gone, and it is.
    if (!ok && !(verb === 'hangup' && status === 404)) throw new Error(`${verb}: ${status}`)
  }
  return {
    calls,
    async said() {
      const [all, together] = await Promise.all([calls(), inConference()])
      return all
        .map((call) => (together.includes(call.id) ? `${nameOf(call)}: in conference` : said(call)))
        .toSorted()
    },
    does,
    async hangUpAll() {
      for (const { id } of await calls()) await does('hangup', id)
    },
  }
}

const words: Readonly<Record<string, string>> = {
  connected: 'Connected',
  held: 'On hold',
  remoteHeld: 'Held by other party',
}

const nameOf = ({ remoteParty: { name, number } }: WireCall) => name ?? number ?? 'Unknown caller'

/** The text of a card: the party and the state. */
function said(call: WireCall): string {
  const { state, personality, muted } = call
  const ringing = personality === 'originator' ? 'Calling' : 'Ringing'
  const isMuted = muted === true && words[state] !== undefined
  return `${nameOf(call)}: ${words[state] ?? ringing}${isMuted ? ' Muted' : ''}`
}

const shown = ['Connected', 'On hold', 'Held by other party', 'Ringing', 'Calling'] as const

/** The texts of the cards, without ended calls. */
export async function saidOnScreen(phone: Phone): Promise<readonly string[]> {
  const cards = await phone.calls.getByRole('listitem').evaluateAll((items) =>
    items.map((item) => ({
      label: item.getAttribute('aria-label') ?? '',
      text: item instanceof HTMLElement ? item.innerText : '',
      // The calls of a conference are nested items, and so are the people offered in a card's dialog.
      isNested: item.parentElement?.closest('li') !== null,
      hasParticipants: item.querySelector('li[aria-label^="Participant "]') !== null,
    })),
  )
  return (
    cards
      // An item without a name belongs to a dialog.
      .filter(({ label, text, isNested, hasParticipants }) => {
        const isOffered = isNested && !label.startsWith('Participant ')
        return label !== '' && !isOffered && !hasParticipants && !/\bEnded\b/.test(text)
      })
      .map(({ label, text, isNested }) => {
        if (isNested) return `${label.replace('Participant ', '')}: in conference`
        const state = shown.find((word) => text.includes(word)) ?? 'nothing'
        return `${label}: ${state}${/\bMuted\b/.test(text) ? ' Muted' : ''}`
      })
      .toSorted()
  )
}

/** Waits at most ten seconds until the cards equal the calls of the cloud. */
export async function screenEqualsCloud(phone: Phone, desk: DeskPhone): Promise<void> {
  await expect(async () => {
    const cloud = await desk.said()
    expect(await saidOnScreen(phone), 'the screen shows the calls of the cloud').toEqual(cloud)
  }).toPass({ timeout: 10_000, intervals: [100, 200, 400, 800] })
}
