// Somebody calls and speaks into a mailbox.
import type { Sim } from './sim.ts'

/** The announcement of the mailbox takes six seconds of the simulator's clock. */
const SPOKEN_MS = 20_000

/** The caller is sent to voicemail at once, speaks, and hangs up. */
export async function leaveMessage(sim: Sim, to: string, name: string): Promise<void> {
  const { callId, callSessionId } = await sim.call({ to, from: '+12025550188', name })
  const token = await sim.token(to)
  const answer = await fetch(`${sim.origin}/v1/telephony/calls/divert`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ callId, toVoicemail: true }),
  })
  if (!answer.ok) throw new Error(`not diverted: ${answer.status}`)
  await sim.advance(SPOKEN_MS)
  await sim.remoteActs(callSessionId, 'hangup')
  await sim.mark()
}

/** How many messages of a person's mailbox are unread. */
export async function unreadOf(sim: Sim, email: string): Promise<number> {
  const authorization = `Bearer ${await sim.token(email)}`
  const url = `${sim.origin}/v1/telephony/voiceMessages/summary`
  const answer = await fetch(url, { headers: { authorization } })
  return ((await answer.json()) as { newMessages: number }).newMessages
}
