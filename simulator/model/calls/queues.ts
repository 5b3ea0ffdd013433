// Call queues with their waiting callers in order of arrival (docs/webex/facts.md 3.2). No agent
// answers them: callers arrive, wait and leave.
import type { WireQueueCall } from '../../../wire/queue.ts'
import { callSessionId, sparkId } from '../ids.ts'
import type { Outsider } from './legs.ts'
import type { LoadAt } from './officeDay.ts'
import { outsideCallers } from '../users/nameTables.ts'
import { partyView } from './partyView.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { Organisation, Queue, Queues, Random, SimTime } from '../types.ts'

/** Their departments answer them. */
const queueTable = [
  { name: 'Sales', number: '1001', mayLeave: true },
  { name: 'Support', number: '1002', mayLeave: false },
] as const
/** If a department is empty, another person has to answer. */
const fewestAgents = 3
/** Seconds between callers of a queue in its busiest hour, and how long they stay. */
const comes = [8, 40] as const
const stays = [10, 150] as const
/** One in this many callers has rung at an agent who did not answer. */
const bouncesOneIn = 8

type Parts = {
  readonly organisation: Organisation
  readonly time: SimTime
  readonly random: Random
  /** How busy it is; missing: no callers arrive. */
  readonly loadAt?: LoadAt
}

function openedQueues({ organisation, random }: Parts): Queue[] {
  const licensed = organisation.members.filter((member) => member.hasCallingLicence)
  return queueTable.map(({ name, number, mayLeave }) => {
    const department = licensed.filter((member) => member.department === name)
    const agents = department.length > 0 ? department : licensed.slice(0, fewestAgents)
    return { id: sparkId('CALL_QUEUE', randomUuid(random)), name, number, agents, mayLeave }
  })
}

export function createQueues(parts: Parts): Queues {
  const { time, random } = parts
  const all = openedQueues(parts)
  const waiting = new Map<string, WireQueueCall[]>(all.map(({ id }) => [id, []]))
  let serial = 0

  function waitingIn(queueId: string): WireQueueCall[] {
    const calls = waiting.get(queueId)
    if (!calls) throw new Refusal(404, 'The requested resource could not be found.')
    return calls
  }

  function join(queue: Queue, party: Outsider, bounced: boolean): WireQueueCall {
    const id = sparkId('CALL', `callhalf-queued${++serial}:0`)
    const call: WireQueueCall = {
      callId: id,
      origCallId: id,
      callSessionId: callSessionId(random),
      remoteParty: partyView(party, undefined),
      addTime: new Date(time.now()).toISOString(),
      queueNumber: queue.number,
      queueName: queue.name,
      priority: 0,
      bounced,
    }
    waitingIn(queue.id).push(call)
    return call
  }

  function leave(queueId: string, callId: string): void {
    const calls = waitingIn(queueId)
    const index = calls.findIndex((call) => call.callId === callId)
    if (index < 0) throw new Refusal(404, 'Call not found')
    calls.splice(index, 1)
  }

  const between = ([least, most]: readonly [number, number]) => random.between(least, most) * 1_000

  function keepComing(queue: Queue, loadAt: LoadAt): void {
    time.after(between(comes) / loadAt(time.now()), () => {
      const [name, number] = random.pick(outsideCallers)
      const bounced = random.between(1, bouncesOneIn) === 1
      const { callId } = join(
        queue,
        { is: 'outsider', name, number, callType: 'external' },
        bounced,
      )
      time.after(between(stays), () => {
        if (waitingIn(queue.id).some((call) => call.callId === callId))
          leave(queue.id, callId ?? '')
      })
      keepComing(queue, loadAt)
    })
  }
  const { loadAt } = parts
  if (loadAt) for (const queue of all) keepComing(queue, loadAt)

  return {
    all,
    find: (queueId) => all.find(({ id }) => id === queueId),
    waiting: (queueId) => [...waitingIn(queueId)],
    join(queueId, number, name) {
      const queue = all.find(({ id }) => id === queueId)
      if (!queue) throw new Refusal(404, 'There is no such queue.')
      const [usualName, usualNumber] = random.pick(outsideCallers)
      const party = { is: 'outsider', callType: 'external' } as const
      return join(
        queue,
        { ...party, name: name ?? usualName, number: number ?? usualNumber },
        false,
      )
    },
    leave,
  }
}
