// The large card: the call that I am in, or that needs me first, with everything that can be done.
import { BellOff, MonitorSpeaker, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { memo } from 'react'
import type { ActionName } from '../domain/calls/actions.ts'
import type { Instant } from '../domain/brand.ts'
import type { CallView } from '../domain/calls/view.ts'
import { displayText } from '../domain/displayText.ts'
import { Message } from '../i18n/Message.tsx'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import type { FormatNumber } from '../lib/phoneNumbers.ts'
import { Button } from '../ui/Button.tsx'
import type { MoreItem } from '../ui/More.tsx'
import { CallAvatar } from './CallAvatar.tsx'
import { CallBadge } from './CallBadge.tsx'
import { CallBar } from './CallBar.tsx'
import { LineName } from './LineName.tsx'
import { PageLink } from './PageLink.tsx'
import { PartyName } from './PartyName.tsx'
import { PendingMark } from './PendingMark.tsx'
import { isUnderWay, RingButtons } from './RingButtons.tsx'
import { Timer } from './Timer.tsx'
import { WhyItRings } from './WhyItRings.tsx'
import { nameOf, shownNameOf } from './words.ts'

addWords(callWords)

/** What a card and a row of a call have in common. */
export type CallProps = {
  readonly view: CallView
  readonly cloudNow: () => Instant
  readonly format: FormatNumber
  readonly onAction: (action: ActionName, key: CallView['key']) => void
  /** The place among the calls: the order in the document never changes, so that the focus stays. */
  readonly order: number
  /** It rings here and nobody has dealt with it: the item is the alert. */
  readonly isAlert: boolean
  /** Name of the line it is on, where that is not my own. */
  readonly line?: string | undefined
  /** What answering or resuming it puts on hold. */
  readonly holds?: ReactNode
  /** Name of the held party that this call asks about. */
  readonly consultFor?: string | undefined
  /** `blocked`: the browser plays nothing before the first click. */
  readonly sound?: 'on' | 'silenced' | 'blocked'
  readonly onSilence?: (key: CallView['key']) => void
}

type Props = CallProps & {
  /** The device that has to be answered to place the call, where its name is known. */
  readonly device?: string | undefined
  /** Leads to that device, where the call is on one of mine. */
  readonly deviceHref?: string | undefined
  /** Items of *More* besides the call's own actions. */
  readonly further?: readonly MoreItem[] | undefined
  /** What an action opened: under the buttons. */
  readonly children?: ReactNode
}

/** A list item named by the party. Give it stable functions: it is compared by identity. */
export const CallCard = memo(function CallCard(props: Props) {
  const { view, cloudNow, format, onAction, order, isAlert, line, holds, consultFor } = props
  const { device, deviceHref, further, children } = props
  const { party, state } = view.call
  const isActive = state.is === 'talking' && state.heldBy === 'nobody'
  const isRinging = state.is === 'ringing'
  const edge = isActive ? 'border-good' : isRinging ? 'border-accent' : 'border-line'
  return (
    <li aria-label={nameOf(party)} style={{ order }} className="@container pb-1">
      <div
        {...alertProps(isAlert, isRinging, nameOf(party))}
        className={`bg-surface shadow-card flex flex-col gap-3 rounded-xl border p-4 @lg:p-5 ${edge}`}
      >
        <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2 @lg:gap-x-4">
          <CallAvatar view={view} isLarge />
          <div className="min-w-0">
            <PartyName party={party} format={format} isLarge />
            <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
              <CallBadge view={view} cloudNow={cloudNow} />
              {state.is === 'talking' && device !== undefined && deviceHref !== undefined && (
                <PageLink
                  to={deviceHref}
                  className="text-quiet hover:text-ink inline-flex items-center gap-1.5 text-sm underline-offset-2 hover:underline"
                >
                  <MonitorSpeaker aria-hidden className="size-4" />
                  <span>
                    <Message id="card.onDevice" values={{ device }} />
                  </span>
                </PageLink>
              )}
            </div>
          </div>
          <div className="text-end">
            <CallTimer view={view} cloudNow={cloudNow} />
            <PendingMark view={view} />
          </div>
        </div>
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
        {holds !== undefined && <p className="text-warn text-sm font-medium">{holds}</p>}
        {isRinging ? (
          <Ringing {...props} />
        ) : (
          <CallBar view={view} onAction={onAction} further={further} />
        )}
        {view.waitsFor && (
          <OnItsWay view={view} onAction={onAction}>
            <Message
              id="card.waitingFor"
              values={{ target: shownNameOf(view.waitsFor.target, format) }}
            />
          </OnItsWay>
        )}
        {consultFor !== undefined && state.is !== 'ended' && (
          <OnItsWay view={view} onAction={onAction}>
            <Message id="card.consultFor" values={{ party: consultFor }} />
          </OnItsWay>
        )}
        {children}
      </div>
    </li>
  )
})

/** The card and the row of a ringing call are its alert. They never take the focus. */
export function alertProps(isAlert: boolean, isRinging: boolean, party: string) {
  return {
    ...(isAlert && { role: 'alertdialog', 'aria-label': t('incoming.title', { party }) }),
    ...(isRinging && { 'data-guard': 'alert' }),
  }
}

function Ringing({ view, onAction, sound, onSilence, isAlert }: Props) {
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <RingButtons view={view} onAction={onAction} isLarge>
          {isAlert && onSilence && (
            <Button
              icon={BellOff}
              isBusy={sound === 'silenced'}
              className="min-h-14 min-w-18 flex-col gap-0.5 text-xs leading-4"
              onClick={() => onSilence(view.key)}
            >
              {t(sound === 'silenced' ? 'incoming.silenced' : 'incoming.silence')}
            </Button>
          )}
        </RingButtons>
      </div>
      {isAlert && sound === 'blocked' && (
        <p className="text-quiet text-sm">{t('incoming.blocked')}</p>
      )}
    </>
  )
}

type OnItsWayProps = Pick<Props, 'view' | 'onAction'> & { readonly children: ReactNode }

/** A transfer that is not complete: above the other call of it, and with the way back. */
function OnItsWay({ view, onAction, children }: OnItsWayProps) {
  return (
    <div className="bg-accent-soft -mx-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-lg py-1 ps-3 pe-1">
      <p className="text-accent min-w-0 text-sm font-medium">{children}</p>
      <Button
        look="quiet"
        icon={Undo2}
        isBusy={view.waitsFor?.isProvisional === true || isUnderWay(view, 'cancelTransfer')}
        onClick={() => onAction('cancelTransfer', view.key)}
      >
        {t('action.cancelTransfer')}
      </Button>
    </div>
  )
}

/** A talk counts from its answer and is not reset by hold; what rings, from its beginning. */
function CallTimer({ view, cloudNow }: Pick<Props, 'view' | 'cloudNow'>) {
  const { state, created } = view.call
  if (state.is === 'ended') return <span className="block h-8" />
  const since = state.is === 'talking' ? state.since : created
  return (
    <Timer since={since} cloudNow={cloudNow} className="block text-2xl leading-8 font-medium" />
  )
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
