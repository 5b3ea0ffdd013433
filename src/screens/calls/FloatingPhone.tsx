// The calls in a small window above all others: who, how long, and the buttons one needs at once.
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { ActionName } from '../../domain/calls/actions.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { CallActions } from '../../parts/CallActions.tsx'
import { HoldClock } from '../../parts/HoldClock.tsx'
import { PartyName } from '../../parts/PartyName.tsx'
import { PendingMark } from '../../parts/PendingMark.tsx'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { Timer } from '../../parts/Timer.tsx'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { guardPresses } from '../../lib/guardPresses.ts'
import { nameOf } from '../../parts/words.ts'
import { useCalls, useCallViews } from '../../state/calls/useCalls.ts'
import { useCloudNow } from './useCloudNow.ts'

addWords(callsWords)

type Props = {
  readonly window: Window
  readonly format: FormatNumber
  readonly onClose: () => void
}

/** What needs no dialog: those open on the page, which may be out of sight. */
const here: readonly ActionName[] = [
  'answer',
  'decline',
  'sendToVoicemail',
  'hold',
  'resume',
  'mute',
  'unmute',
  'completeTransfer',
  'cancelTransfer',
  'endCall',
]

export default function FloatingPhone({ window: floating, format, onClose }: Props) {
  const calls = useCalls()
  const views = useCallViews()
  const cloudNow = useCloudNow()
  useEffect(() => {
    floating.addEventListener('pagehide', onClose)
    return () => floating.removeEventListener('pagehide', onClose)
  }, [floating, onClose])
  useEffect(() => guardPresses(floating.document), [floating])
  // It goes with the page's part, never the other way round.
  useEffect(() => () => floating.close(), [floating])
  const onAction = (action: ActionName, key: CallView['key']) => void calls.perform(action, key)
  return createPortal(
    <main className="bg-ground text-ink min-h-dvh p-2">
      <h1 className="sr-only">{t('active.title')}</h1>
      {views.length === 0 && <p className="text-quiet p-2 text-sm">{t('active.none')}</p>}
      <ul role="list" data-guard="controls" className="flex flex-col gap-2">
        {views.map((view) => (
          <li
            key={view.key}
            aria-label={nameOf(view.call.party)}
            className="bg-surface border-line @container flex flex-col gap-2 rounded-xl border p-2.5"
          >
            <div className="flex items-start justify-between gap-2">
              <PartyName party={view.call.party} format={format} />
              {view.call.state.is === 'talking' && (
                <Timer since={view.call.state.since} cloudNow={cloudNow} className="font-medium" />
              )}
            </div>
            <div className="flex flex-wrap items-center gap-2">
              <StateBadge state={view.call.state} />
              {view.heldSince !== undefined && (
                <HoldClock since={view.heldSince} cloudNow={cloudNow} />
              )}
            </div>
            <PendingMark view={view} />
            <CallActions view={view} onAction={onAction} only={here} />
          </li>
        ))}
      </ul>
    </main>,
    floating.document.body,
  )
}
