// The queues of an agent: joined or not, and who waits, where Webex lets the agent see it.
import type { AgentQueue } from '../../domain/queues/agent.ts'
import { displayText } from '../../domain/displayText.ts'
import { longestWait } from '../../domain/supervision/queue.ts'
import { t } from '../../i18n/translate.ts'
import { useNow } from '../../lib/useNow.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import type { AgentDesk } from '../../state/queues/useAgent.ts'
import type { QueueSeen } from '../../state/supervision/useQueues.ts'
import { useKnownQueues, useQueues } from '../../state/supervision/useQueues.ts'
import { useMissingScopes } from '../../state/session/useScopes.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Switch } from '../../ui/Switch.tsx'

const LIST_SCOPES = ['spark-admin:telephony_config_read'] as const

type Props = { readonly desk: AgentDesk; readonly queues: readonly AgentQueue[] }

export function MyQueues({ desk: { changing, pending }, queues }: Props) {
  const mayList = useMissingScopes(LIST_SCOPES).length === 0
  const known = useKnownQueues(mayList)
  const waiting = useQueues(queues.map(({ id }) => ({ id, name: '' })))
  return (
    <div role="group" aria-label={t('agent.queues')} className="border-line border-t pt-2">
      {queues.map((queue) => {
        const seen = waiting.find((one) => one.queue.id === queue.id)
        const isPending = pending && 'queue' in pending && pending.queue === queue.id
        return (
          <div key={queue.id}>
            <Switch
              label={nameOf(queue, known, seen)}
              hint={queue.mayLeave ? undefined : t('agent.fixed')}
              isOn={queue.isJoined}
              isBusy={changing.isSending || !queue.mayLeave}
              pending={
                isPending ? t(queue.isJoined ? 'agent.leaving' : 'agent.joining') : undefined
              }
              onChange={(isJoined) => changing.send({ queue: queue.id, isJoined })}
            />
            {seen?.calls && <Waiting seen={seen} />}
          </div>
        )
      })}
    </div>
  )
}

/** Of the organization's list, else as a waiting call names it, else its number. */
function nameOf(
  { id, number }: AgentQueue,
  known: readonly { readonly id: string; readonly name: string }[],
  seen: QueueSeen | undefined,
): string {
  const listed = known.find((one) => one.id === id)?.name
  const called = seen?.calls?.find(({ queueName }) => queueName !== undefined)?.queueName
  const name = displayText(listed ?? called ?? '', 60)
  if (name !== '') return name
  return number === undefined ? t('agent.queue') : t('agent.queueNumber', { number })
}

function Waiting({ seen: { calls = [] } }: { readonly seen: QueueSeen }) {
  const { calls: running } = useCordboard()
  /** Whole seconds; -1: nobody waits. */
  const longest = useNow(() => {
    const ms = longestWait(calls, running.cloudNow())
    return ms === undefined ? -1 : Math.floor(ms / 1000)
  })
  return (
    <p className="text-quiet -mt-1 pb-1 text-xs tabular-nums">
      {longest < 0
        ? t('agent.nobodyWaits')
        : t('agent.waiting', {
            count: calls.length,
            longest: elapsedText(longest),
          })}
    </p>
  )
}
