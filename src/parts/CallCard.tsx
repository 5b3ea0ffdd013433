// One call: who, how it stands, how long, why it rings, what is on its way, what can be done.
import { MonitorSpeaker, PhoneIncoming, PhoneOutgoing } from 'lucide-react'
import type { ReactNode } from 'react'
import { memo } from 'react'
import type { ActionName } from '../domain/calls/actions.ts'
import type { Instant } from '../domain/brand.ts'
import type { CallView } from '../domain/calls/view.ts'
import { displayText } from '../domain/displayText.ts'
import { Message } from '../i18n/Message.tsx'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import { CallActions } from './CallActions.tsx'
import { HoldClock } from './HoldClock.tsx'
import { PageLink } from './PageLink.tsx'
import { PartyName } from './PartyName.tsx'
import { PendingMark } from './PendingMark.tsx'
import { StateBadge } from './StateBadge.tsx'
import { stateLook } from './stateLooks.ts'
import { Timer } from './Timer.tsx'
import { WhyItRings } from './WhyItRings.tsx'
import type { FormatNumber } from '../lib/phoneNumbers.ts'
import { LineName } from './LineName.tsx'
import { nameOf } from './words.ts'

addWords(callWords)

type Props = {
  readonly view: CallView
  readonly cloudNow: () => Instant
  readonly format: FormatNumber
  readonly onAction: (action: ActionName, key: CallView['key']) => void
  /** The device that has to be answered to place the call, where its name is known. */
  readonly device?: string | undefined
  /** Leads to that device, where the call is on one of mine. */
  readonly deviceHref?: string | undefined
  /** Name of the line it is on, where that is not my own. */
  readonly line?: string | undefined
  /** Name of the held party that this call asks about. */
  readonly consultFor?: string | undefined
  /** The active party that resuming this call puts on hold. */
  readonly resumeHolds?: string | undefined
  /** Beside the call's own actions. */
  readonly more?: ReactNode
}

/** A list item named by the party. Give it stable functions: it is compared by identity. */
export const CallCard = memo(function CallCard(props: Props) {
  const { view, cloudNow, format, onAction, device, deviceHref, line } = props
  const { consultFor, resumeHolds, more } = props
  const { state } = view.call
  const isActive = state.is === 'talking' && state.heldBy === 'nobody'
  return (
    <li
      aria-label={nameOf(view.call.party)}
      className={`bg-surface border-line shadow-card @container relative overflow-hidden rounded-xl border ps-1.5 ${isActive ? 'ring-good ring-1' : ''}`}
    >
      <span aria-hidden className={`absolute inset-y-0 start-0 w-1.5 ${stateLook(state).edge}`} />
      <div className="flex flex-col gap-3 p-3 sm:p-4">
        <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-3 @2xl:grid-cols-[auto_minmax(0,1fr)_auto_auto]">
          <Direction direction={view.call.direction} />
          <PartyName party={view.call.party} format={format} isLarge />
          <div className="col-span-3 row-start-2 flex flex-wrap items-center gap-2 @2xl:col-span-1 @2xl:col-start-3 @2xl:row-start-1 @2xl:justify-end">
            <StateBadge state={state} />
            {state.is === 'talking' && state.heldBy === 'me' && view.heldSince !== undefined && (
              <HoldClock since={view.heldSince} cloudNow={cloudNow} />
            )}
          </div>
          <div className="col-start-3 row-start-1 text-end @2xl:col-start-4 @2xl:min-w-20">
            <CallTimer view={view} cloudNow={cloudNow} />
            <PendingMark view={view} />
          </div>
        </div>
        {state.is === 'talking' && device !== undefined && deviceHref !== undefined && (
          <PageLink
            to={deviceHref}
            className="text-quiet hover:text-ink inline-flex items-center gap-1.5 self-start text-sm underline"
          >
            <MonitorSpeaker aria-hidden className="size-4" />
            <Message id="card.onDevice" values={{ device }} />
          </PageLink>
        )}
        {line !== undefined && <LineName line={line} />}
        {view.call.unread !== undefined && (
          <p className="text-warn text-sm">
            {t('card.unread', { field: displayText(view.call.unread, 60) })}
          </p>
        )}
        <WhyItRings state={state} format={format} />
        {state.is === 'ringingMyPhone' && (
          <AnswerHere device={device} isMove={view.moves !== undefined} />
        )}
        {consultFor !== undefined && (
          <p className="text-quiet text-sm">
            <Message id="card.consultFor" values={{ party: consultFor }} />
          </p>
        )}
        <CallActions view={view} onAction={onAction} more={more} />
        {resumeHolds !== undefined && (
          <p className="text-quiet -mt-1 text-xs">
            <Message id="card.resumeHolds" values={{ party: resumeHolds }} />
          </p>
        )}
      </div>
    </li>
  )
})

function Direction({ direction }: { readonly direction: CallView['call']['direction'] }) {
  const Icon = direction === 'in' ? PhoneIncoming : PhoneOutgoing
  const word = t(direction === 'in' ? 'card.incoming' : 'card.outgoing')
  return (
    <span title={word} className="bg-ground text-quiet mt-0.5 self-start rounded-full p-2.5">
      <Icon aria-hidden className="size-5" />
      <span className="sr-only">{word}</span>
    </span>
  )
}

/** A talk counts from its answer and is not reset by hold; what rings, from its beginning. */
function CallTimer({ view, cloudNow }: Pick<Props, 'view' | 'cloudNow'>) {
  const { state, created } = view.call
  if (state.is === 'ended') return <span className="block h-7" />
  const since = state.is === 'talking' ? state.since : created
  return <Timer since={since} cloudNow={cloudNow} className="block text-xl leading-7 font-medium" />
}

function AnswerHere({ device, isMove }: Pick<Props, 'device'> & { readonly isMove: boolean }) {
  return (
    <p className="bg-accent-soft text-accent rounded-lg px-3 py-2 text-sm font-medium">
      {device === undefined ? (
        t('card.answerOnPhone')
      ) : (
        <Message id={isMove ? 'card.answerToMove' : 'card.answerOnDevice'} values={{ device }} />
      )}
    </p>
  )
}
