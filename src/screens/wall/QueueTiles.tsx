// The queues of the wall: waiting callers and the longest wait.
import { OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Instant } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import { longestWait } from '../../domain/supervision/queue.ts'
import type { Level, Limits } from '../../domain/wall/wallLimits.ts'
import { levelOf } from '../../domain/wall/wallLimits.ts'
import { t } from '../../i18n/translate.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { failureWords } from '../../parts/failureWords.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { QueueSeen } from '../../state/supervision/useQueues.ts'
import { QUEUES_ASKED_EVERY_MS } from '../../state/supervision/useQueues.ts'
import { OldAge } from '../../parts/OldAge.tsx'

type Props = {
  readonly queues: readonly QueueSeen[]
  readonly limits: Limits
  readonly now: Instant
}

export function QueueTiles({ queues, limits, now }: Props) {
  if (queues.length === 0) return null
  return (
    <section aria-label={t('wall.queues')} className="text-(length:--least)">
      <h2 className="mb-1 font-semibold">{t('wall.queues')}</h2>
      <ul
        role="list"
        className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,20em),1fr))] gap-2"
      >
        {queues.map((seen) => (
          <QueueTile key={seen.queue.id} seen={seen} limits={limits} now={now} />
        ))}
      </ul>
    </section>
  )
}

const looks: Readonly<Record<Level, string>> = {
  fine: 'bg-surface border-line',
  warn: 'bg-warn-soft border-warn-fill text-warn',
  alarm: 'bg-bad-soft border-bad text-bad',
}

/** The name given here, else the name in its calls, else the end of its id. */
export function queueName({ queue, calls }: QueueSeen): string {
  const named = queue.name ?? calls?.find(({ queueName: name }) => name)?.queueName
  return displayText(named ?? t('wall.queueUnnamed', { id: queue.id.slice(-6) }), 40)
}

type TileProps = { readonly seen: QueueSeen } & Omit<Props, 'queues'>

function QueueTile({ seen, limits, now }: TileProps) {
  const { clock } = useCordboard()
  const { calls, seenAt, failure } = seen
  // Otherwise it would keep growing although callers have left since.
  const wait = calls && !failure ? longestWait(calls, now) : undefined
  const level = levelOf(wait, limits)
  const name = queueName(seen)
  const Icon = level === 'alarm' ? OctagonAlert : TriangleAlert
  return (
    <li
      aria-label={name}
      className={`flex min-w-0 flex-wrap items-baseline gap-x-3 rounded-xl border-2 px-3 py-1 leading-tight ${looks[level]}`}
    >
      <span className="text-ink min-w-0 grow truncate font-semibold">
        <bdi>{name}</bdi>
      </span>
      {calls && <span>{t('wall.waiting', { count: calls.length })}</span>}
      {wait !== undefined && (
        <span className="tabular-nums">{elapsedText(Math.floor(wait / 1_000))}</span>
      )}
      {level !== 'fine' && (
        <strong className="inline-flex items-center gap-1">
          <Icon aria-hidden className="size-[1em]" />
          {t(`level.${level}`)}
        </strong>
      )}
      {seenAt !== undefined && (
        <OldAge age={() => clock.now() - seenAt} promised={QUEUES_ASKED_EVERY_MS} />
      )}
      {failure && (
        <span className="text-quiet w-full">
          {failure.is === 'gone' ? t('wall.noQueue') : failureWords(failure).why}
        </span>
      )}
    </li>
  )
}
