// A call that is not the large one: who, why, state and clock, and the two buttons that matter.
import { BellOff, Ellipsis } from 'lucide-react'
import { memo } from 'react'
import { rowOf } from '../domain/calls/bar.ts'
import { displayText } from '../domain/displayText.ts'
import { partyName } from '../domain/calls/partyName.ts'
import { Message } from '../i18n/Message.tsx'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'
import { EitherWord } from '../ui/EitherWord.tsx'
import type { MoreItem } from '../ui/More.tsx'
import { More } from '../ui/More.tsx'
import { actionLooks } from './actionLooks.ts'
import { CallAvatar } from './CallAvatar.tsx'
import { CallBadge } from './CallBadge.tsx'
import type { CallProps } from './CallCard.tsx'
import { alertProps } from './CallCard.tsx'
import { PendingMark } from './PendingMark.tsx'
import { isUnderWay, moreItem, RingButtons } from './RingButtons.tsx'
import { WhyItRings } from './WhyItRings.tsx'
import { nameOf, shownNameOf } from './words.ts'

addWords(callWords)

type Props = CallProps & {
  readonly onShowLarge: (key: string) => void
  /** Belongs to the large card above: the call that is asked about. */
  readonly isAttached: boolean
  readonly further?: readonly MoreItem[] | undefined
}

/** A list item named by the party. Give it stable functions: it is compared by identity. */
export const CallRow = memo(function CallRow(props: Props) {
  const { view, cloudNow, order, isAlert, isAttached } = props
  const { party, state } = view.call
  const isRinging = state.is === 'ringing'
  return (
    <li
      aria-label={nameOf(party)}
      style={{ order }}
      className={`@container ${isAttached ? '-mt-5' : ''}`}
    >
      <div
        {...alertProps(isAlert, isRinging, nameOf(party))}
        className={`bg-surface shadow-card flex min-h-17 flex-wrap items-center gap-x-3 gap-y-2 border py-2 ps-3 pe-2.5 ${isRinging ? 'border-accent' : 'border-line'} ${isAttached ? 'rounded-b-xl border-t-0' : 'rounded-xl'}`}
      >
        <CallAvatar view={view} />
        <Who {...props} />
        <span className="ms-auto flex shrink-0 flex-col items-end">
          <span className="flex flex-wrap items-center justify-end gap-1">
            <CallBadge view={view} cloudNow={cloudNow} hasTimer />
          </span>
          {view.pending.length > 0 && <PendingMark view={view} />}
        </span>
        <span className="flex w-full justify-end gap-2 @lg:w-auto">
          {isRinging ? <Ringing {...props} /> : <Running {...props} />}
        </span>
      </div>
    </li>
  )
})

/** Pressing the name makes the call large. */
function Who({ view, format, line, holds, consultFor, onShowLarge }: Props) {
  const { party, state, unread } = view.call
  const name = partyName(party)
  const number = name.is === 'name' ? name.number : undefined
  return (
    <span className="min-w-0 flex-1 basis-40 text-sm leading-5">
      <button
        type="button"
        title={t('card.showLarge', { party: nameOf(party) })}
        onClick={() => onShowLarge(view.key)}
        className="block max-w-full cursor-pointer truncate text-start text-base font-semibold underline-offset-2 hover:underline"
      >
        <bdi>{shownNameOf(party, format)}</bdi>
      </button>
      {number !== undefined && (
        <bdi title={number} className="text-quiet block truncate">
          {format(number)}
        </bdi>
      )}
      {line !== undefined && (
        <span className="text-quiet block">
          <Message id="card.line" values={{ line: displayText(line, 40) }} />
        </span>
      )}
      {unread !== undefined && (
        <span className="text-warn block">
          {t('card.unread', { field: displayText(unread, 60) })}
        </span>
      )}
      <WhyItRings state={state} format={format} />
      {view.waitsFor && (
        <span className="text-quiet block">
          <Message
            id="card.waitingFor"
            values={{ target: shownNameOf(view.waitsFor.target, format) }}
          />
        </span>
      )}
      {consultFor !== undefined && (
        <span className="text-quiet block">
          <Message id="card.consultFor" values={{ party: consultFor }} />
        </span>
      )}
      {holds !== undefined && <span className="text-quiet block">{holds}</span>}
    </span>
  )
}

function Ringing({ view, onAction, sound, onSilence, isAlert }: Props) {
  return (
    <>
      {isAlert && onSilence && (
        <Button
          look="quiet"
          icon={BellOff}
          isIconOnly
          title={t(sound === 'silenced' ? 'incoming.silenced' : 'incoming.silence')}
          isBusy={sound === 'silenced'}
          onClick={() => onSilence(view.key)}
        >
          {t(sound === 'silenced' ? 'incoming.silenced' : 'incoming.silence')}
        </Button>
      )}
      <RingButtons view={view} onAction={onAction} />
    </>
  )
}

/** After the end of a call the buttons keep their room, so that nothing below it moves. */
function Running({ view, onAction, further = [] }: Props) {
  const { main, more } = rowOf(view)
  const shown = main ?? 'endCall'
  const items = [...more.map((name) => moreItem(view, name, onAction)), ...further]
  const other = shown === 'hold' ? 'resume' : 'hold'
  return (
    <>
      <Button
        icon={actionLooks[shown].icon}
        look={actionLooks[shown].look ?? 'plain'}
        className={main ? '' : 'invisible'}
        isBusy={isUnderWay(view, shown)}
        onClick={() => onAction(shown, view.key)}
      >
        {shown === 'hold' || shown === 'resume' ? (
          <EitherWord shown={t(`action.${shown}`)} other={t(`action.${other}`)} />
        ) : (
          t(`action.${shown}`)
        )}
      </Button>
      <More
        label={t('action.more')}
        icon={Ellipsis}
        items={items}
        className={items.length > 0 ? '' : 'invisible'}
      />
    </>
  )
}
