// My calls: the large card, the rows of the others, and what the buttons open. Loaded once the page is
// there: a call is known only after the first answer of Webex.
import { UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { consultingWith } from '../../domain/calls/desk.ts'
import type { Party } from '../../domain/calls/party.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { callsWords } from '../../i18n/en.calls.ts'
import { Message } from '../../i18n/Message.tsx'
import { addWords, t } from '../../i18n/translate.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { CallCard } from '../../parts/CallCard.tsx'
import { CallRow } from '../../parts/CallRow.tsx'
import { nameOf, shownNameOf } from '../../parts/words.ts'
import type { MyConference } from '../../state/calls/useConference.ts'
import { useConference } from '../../state/calls/useConference.ts'
import { useDesk } from '../../state/calls/useDesk.ts'
import { useLineName } from '../../state/calls/useLines.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import type { MoreItem } from '../../ui/More.tsx'
import { deviceName } from '../dial/deviceName.ts'
import { CallPanel } from './CallPanel.tsx'
import ConferenceCard from './ConferenceCard.tsx'
import { Unanswered } from './TransferTold.tsx'
import { activeView, isInConference, ringingViews } from './ringing.ts'
import { silenceRing, useRingSound } from './useRingSound.ts'
import { useCallActions } from './useCallActions.ts'
import { useCloudNow } from './useCloudNow.ts'
import { useIsPageDimmed } from '../../ui/useOpenDialogs.ts'

addWords(callsWords)

type Props = { readonly views: readonly CallView[]; readonly format: FormatNumber }

export default function CallList({ views, format }: Props) {
  const cloudNow = useCloudNow()
  const devices = useEndpoints()
  const lineName = useLineName()
  const soundOf = useRingSound()
  const { large, rows, showLarge } = useDesk()
  const { opened, close, onAction } = useCallActions(views, showLarge)
  const mine = useConference(views)
  const { shown } = mine
  const nameOfCall = (id: string | undefined) => {
    const about = views.find(({ call }) => call.id === id)
    return about && shownNameOf(about.call.party, format)
  }
  const isIn = (view: CallView) =>
    shown?.conference.participants.some(({ call }) => call === view.call.id) ?? false
  const single = views.filter((view) => !isIn(view))
  const largeView = single.find(({ key }) => key === large)
  const attached = consultingWith(largeView, single)
  const ringing = ringingViews(views)
  const isDimmed = useIsPageDimmed()
  const active = activeView(views)?.call.party
  const held = isInConference(views) ? 'conference' : active

  const propsOf = (view: CallView) => ({
    view,
    cloudNow,
    format,
    onAction,
    // Else a dialog may cover it: the stack shows the alert then.
    isAlert: !isDimmed && ringing.includes(view),
    line: lineName(view.call.line),
    holds: whatItHolds(view, held, format),
    consultFor: nameOfCall(view.consultFor),
    sound: soundOf(view.key),
    onSilence: silenceRing,
    further: furtherOf(view, mine),
  })
  return (
    <ul role="list" data-guard="controls" className="flex flex-col gap-2">
      {shown && <ConferenceCard {...{ mine, shown, format }} views={views.filter(isIn)} />}
      {single.map((view) =>
        view === largeView ? (
          <CallCard
            key={view.key}
            {...propsOf(view)}
            order={-2}
            device={deviceName(devices, view.call.endpoint)}
            deviceHref={deviceHref(view)}
          >
            <Unanswered view={view} format={format} onAction={onAction} />
            {opened?.view.key === view.key && (
              <CallPanel
                key={`${opened.what} ${nameOf(view.call.party)}`}
                opened={opened}
                format={format}
                onClose={close}
              />
            )}
          </CallCard>
        ) : (
          <CallRow
            key={view.key}
            {...propsOf(view)}
            order={view === attached ? -1 : rows.indexOf(view.key) + 1}
            isAttached={view === attached}
            onShowLarge={showLarge}
          />
        ),
      )}
    </ul>
  )
}

/** What answering or resuming a call puts on hold. */
function whatItHolds(
  { call: { state, party } }: CallView,
  held: Party | 'conference' | undefined,
  format: FormatNumber,
): ReactNode {
  if (held === undefined || held === party) return undefined
  if (state.is === 'ringing') {
    return held === 'conference' ? (
      t('incoming.willHoldConference')
    ) : (
      <Message id="incoming.willHold" values={{ party: shownNameOf(held, format) }} />
    )
  }
  const isHeldByMe = state.is === 'talking' && state.heldBy === 'me'
  if (!isHeldByMe || held === 'conference') return undefined
  return <Message id="card.resumeHolds" values={{ party: shownNameOf(held, format) }} />
}

/** Adding to a conference that this person hosts. */
function furtherOf(
  view: CallView,
  { shown, change, isBusy }: MyConference,
): readonly MoreItem[] | undefined {
  const isHosting = shown?.phase === 'on' && shown.conference.kind === 'mine'
  if (!isHosting || view.call.state.is !== 'talking' || view.provisional) return undefined
  const request = { do: 'add', call: view.call.id } as const
  return [
    {
      id: 'add',
      icon: UserPlus,
      label: t('conference.add'),
      isBusy: isBusy(request),
      onChoose: () => change(request),
    },
  ]
}

/** To the panel of the device that the call is on. */
function deviceHref({ call: { endpoint } }: CallView): string | undefined {
  if (endpoint === undefined) return undefined
  return `/?${new URLSearchParams({ device: endpoint }).toString()}`
}
