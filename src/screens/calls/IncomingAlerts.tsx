// What must be noticed on every page: calls that ring, requests that failed, a hold too long.
import { useCallback, useLayoutEffect } from 'react'
import type { ActionName } from '../../domain/calls/actions.ts'
import type { Party } from '../../domain/calls/party.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { t } from '../../i18n/translate.ts'
import { guardPresses } from '../../lib/guardPresses.ts'
import type { Mask } from '../../domain/supervision/maskedView.ts'
import { masked, maskedView } from '../../domain/supervision/maskedView.ts'
import { nameOf } from '../../parts/words.ts'
import { useCalls, useCallViews } from '../../state/calls/useCalls.ts'
import { useLineName } from '../../state/calls/useLines.ts'
import AfterAnswers from '../dial/AfterAnswers.tsx'
import { Announcer } from './Announcer.tsx'
import { IncomingCall } from './IncomingCall.tsx'
import Notices from './Notices.tsx'
import SentCodes from './SentCodes.tsx'
import TransferTold from './TransferTold.tsx'
import TwinCalls from './TwinCalls.tsx'
import UndoBar from './UndoBar.tsx'
import { activeView, isInConference, ringingViews } from './ringing.ts'
import { useRoomForStack } from '../../ui/InStack.tsx'
import { useIsPageDimmed } from '../../ui/useOpenDialogs.ts'
import { silenceRing, useRingSound } from './useRingSound.ts'
import { useWrite } from './useWrite.ts'
import { useHoldReminder } from './useHoldReminder.ts'
import { usePageTitle } from './usePageTitle.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { useRingNotification, useRingTone } from './useRingTone.ts'

const shown: Mask = (party) => party

type Props = {
  /** Anybody may look: nobody is named in full. */
  readonly isMasked: boolean
  /** The page shows the calls: there the card of a ringing call is its alert, unless a dialog may cover it. */
  readonly hasCards: boolean
}

/** Mounted once, by the shell. */
export default function IncomingAlerts({ isMasked, hasCards }: Props) {
  const calls = useCalls()
  const write = useWrite()
  const views = useCallViews()
  const mask = isMasked ? masked : shown
  const format = useFormatNumber()
  const lineName = useLineName()
  const soundOf = useRingSound()
  useRingTone()
  const isDimmed = useIsPageDimmed()
  const ringing = ringingViews(isMasked ? views.map(maskedView) : views)
  const active = activeView(views)?.call.party
  const holds = isInConference(views) ? 'conference' : active && mask(active)
  useRingNotification(mask)
  // Here, because this is on every page. Before the first alert is painted.
  useLayoutEffect(() => guardPresses(document), [])
  useRoomForStack()
  usePageTitle(urgentTitle(ringing[0]?.call.party, useHoldReminder()?.call.party, mask))
  const onAction = useCallback(
    (action: ActionName, key: CallView['key']) =>
      action === 'message' ? write(key) : void calls.perform(action, key),
    [calls, write],
  )
  return (
    <>
      <Announcer mask={mask} />
      <AfterAnswers format={format} mask={mask} />
      <UndoBar format={format} mask={mask} />
      <TransferTold format={format} mask={mask} />
      <SentCodes />
      <TwinCalls format={format} mask={mask} />
      <Notices format={format} mask={mask} />
      {/* Last, so that what rings is always at the same place, the bottom. */}
      {(hasCards && !isDimmed ? [] : ringing).map((view) => (
        <div key={view.key} data-guard="alert" className="pointer-events-auto">
          <IncomingCall
            view={view}
            format={format}
            onAction={onAction}
            line={lineName(view.call.line)}
            holds={holds}
            sound={soundOf(view.key)}
            onSilence={silenceRing}
          />
        </div>
      ))}
    </>
  )
}

function urgentTitle(ringing: Party | undefined, held: Party | undefined, mask: Mask) {
  if (ringing) return t('incoming.pageTitle', { party: nameOf(mask(ringing)) })
  return held && t('hold.pageTitle', { party: nameOf(mask(held)) })
}
