// Calls that talk together as one card: everybody in it, and what the host can do.
import { Ear, EarOff, LogOut, Mic, MicOff, Pause, PhoneOff, Play, Users } from 'lucide-react'
import type { ConferenceRequest, Participant } from '../../domain/calls/conference.ts'
import type { ShownConference } from '../../domain/calls/conferenceIntents.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { failureWords } from '../../parts/failureWords.ts'
import { PartyName } from '../../parts/PartyName.tsx'
import { Timer } from '../../parts/Timer.tsx'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { nameOf } from '../../parts/words.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import type { MyConference } from '../../state/calls/useConference.ts'
import { Button } from '../../ui/Button.tsx'
import { EitherWord } from '../../ui/EitherWord.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { useCloudNow } from './useCloudNow.ts'

addWords(callsWords)

type Props = {
  readonly mine: MyConference
  readonly shown: ShownConference
  /** The calls of its participants. */
  readonly views: readonly CallView[]
  readonly format: FormatNumber
}

export default function ConferenceCard({ mine, shown, views, format }: Props) {
  const cloudNow = useCloudNow()
  const { conference, phase } = shown
  const { isHeld, participants, kind, created } = conference
  const isOver = phase === 'ended'
  const state = isOver ? 'state.ended' : isHeld ? 'state.heldByMe' : 'state.connected'
  return (
    <li
      aria-label={t('conference.title')}
      className={`bg-surface shadow-card @container order-[-3] mb-1 rounded-xl border ${isHeld || isOver ? 'border-line' : 'border-good'}`}
    >
      <div className="flex flex-col gap-3 p-3 sm:p-4">
        <div className="flex items-start gap-3">
          <span aria-hidden className="bg-ground text-quiet rounded-full p-2.5">
            <Users className="size-5" />
          </span>
          <div className="min-w-0 grow">
            <h3 className="text-lg leading-6 font-semibold">{t('conference.title')}</h3>
            <p className="text-quiet text-sm">
              {kind === 'mine'
                ? t('conference.count', { count: participants.length })
                : t(`conference.${kind}`)}
              {' · '}
              {t(state)}
            </p>
          </div>
          <div className="text-end">
            {created !== undefined && !isOver && (
              <Timer
                since={created}
                cloudNow={cloudNow}
                className="text-xl leading-7 font-medium"
              />
            )}
            <p aria-live="polite" className="text-quiet min-h-5 text-xs">
              {!isOver && pendingWords(mine.pending, phase)}
            </p>
          </div>
        </div>
        <ul role="list" className="divide-line border-line divide-y rounded-lg border">
          {participants.map((participant) => {
            const view = views.find(({ call }) => call.id === participant.call)
            return (
              view && (
                <ParticipantRow
                  key={participant.call}
                  {...{ participant, view, format, mine, phase }}
                />
              )
            )
          })}
        </ul>
        {!isOver && <HostActions mine={mine} shown={shown} />}
        {mine.notice && (
          <FailureAlert
            title={t('conference.failed')}
            words={
              mine.notice.failure
                ? failureWords(mine.notice.failure, 'call')
                : { why: t('notice.notConfirmed'), next: t('notice.notConfirmedNext') }
            }
            trackingId={mine.notice.failure?.trackingId}
            onDismiss={mine.dismiss}
          />
        )}
      </div>
    </li>
  )
}

/** Of what concerns one participant their row tells. */
function pendingWords(pending: readonly ConferenceRequest[], phase: ShownConference['phase']) {
  if (phase === 'ending') return t('pending.end')
  return pending
    .flatMap((one) => ('call' in one ? [] : [t(`pending.${ownWords[one.do]}`)]))
    .join(' ')
}

const ownWords = {
  hold: 'hold',
  resume: 'resume',
  muteMe: 'mute',
  unmuteMe: 'unmute',
  end: 'end',
} as const

function HostActions({ mine, shown: { conference, phase } }: Pick<Props, 'mine' | 'shown'>) {
  const calls = useCalls()
  const { isHeld, isMuted, participants } = conference
  const [first, second] = participants
  const isEnding = phase === 'ending'
  const asking = (request: ConferenceRequest) => ({
    isBusy: isEnding || mine.isBusy(request),
    onClick: () => mine.change(request),
  })
  return (
    <div className="grid grid-cols-2 gap-2 @md:flex @md:flex-wrap @md:gap-1.5">
      <Button
        icon={isHeld ? Play : Pause}
        look={isHeld ? 'accent' : 'plain'}
        {...asking({ do: isHeld ? 'resume' : 'hold' })}
      >
        <EitherWord
          shown={t(isHeld ? 'action.resume' : 'action.hold')}
          other={t(isHeld ? 'action.hold' : 'action.resume')}
        />
      </Button>
      <Button
        icon={isMuted ? Mic : MicOff}
        look={isMuted ? 'accent' : 'plain'}
        {...asking({ do: isMuted ? 'unmuteMe' : 'muteMe' })}
      >
        <EitherWord
          shown={t(isMuted ? 'conference.unmuteMe' : 'conference.muteMe')}
          other={t(isMuted ? 'conference.muteMe' : 'conference.unmuteMe')}
        />
      </Button>
      {first && second && (
        <Button
          icon={LogOut}
          // Of three or more: its place stays free.
          className={participants.length === 2 ? '' : 'invisible'}
          isBusy={isEnding}
          onClick={() =>
            calls.command({ do: 'completeTransfer', call: first.call, consult: second.call })
          }
        >
          {t('conference.leave')}
        </Button>
      )}
      <Button icon={PhoneOff} look="bad" className="@md:ms-auto" {...asking({ do: 'end' })}>
        {t('conference.end')}
      </Button>
    </div>
  )
}

type RowProps = Pick<Props, 'mine' | 'format'> & {
  readonly participant: Participant
  readonly view: CallView
  readonly phase: ShownConference['phase']
}

/** What is on its way for a participant. */
const rowWords = {
  add: 'pending.bargeIn',
  mute: 'pending.mute',
  unmute: 'pending.unmute',
  deafen: 'conference.deafening',
  undeafen: 'conference.undeafening',
} as const

function ParticipantRow({ participant, view, format, mine, phase }: RowProps) {
  const calls = useCalls()
  const { isMuted, isDeafened, call } = participant
  const party = nameOf(view.call.party)
  const onItsWay = mine.pending.flatMap((one) =>
    'call' in one && one.call === call ? [t(rowWords[one.do])] : [],
  )
  const asking = (request: ConferenceRequest) => ({
    isBusy: phase === 'ending' || mine.isBusy(request),
    onClick: () => mine.change(request),
  })
  return (
    <li
      aria-label={t('conference.participant', { party })}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5"
    >
      <div className="min-w-40 grow">
        <PartyName party={view.call.party} format={format} />
        <p className="text-warn text-sm">
          {[isMuted && t('conference.muted'), isDeafened && t('conference.deafened'), ...onItsWay]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className={`flex gap-1 ${phase === 'ended' ? 'invisible' : ''}`}>
        <Button
          look={isMuted ? 'accent' : 'quiet'}
          icon={isMuted ? Mic : MicOff}
          isIconOnly
          title={t(isMuted ? 'action.unmute' : 'action.mute')}
          {...asking({ do: isMuted ? 'unmute' : 'mute', call })}
        >
          {t(isMuted ? 'conference.unmute' : 'conference.mute', { party })}
        </Button>
        <Button
          look={isDeafened ? 'accent' : 'quiet'}
          icon={isDeafened ? Ear : EarOff}
          isIconOnly
          title={t(isDeafened ? 'conference.undeafen' : 'conference.deafen', { party })}
          {...asking({ do: isDeafened ? 'undeafen' : 'deafen', call })}
        >
          {t(isDeafened ? 'conference.undeafen' : 'conference.deafen', { party })}
        </Button>
        <Button
          look="quiet"
          icon={PhoneOff}
          isIconOnly
          className="text-bad"
          isBusy={phase === 'ending' || view.pending.some(({ what }) => what === 'end')}
          title={t('conference.remove', { party })}
          onClick={() => calls.command({ do: 'end', call })}
        >
          {t('conference.remove', { party })}
        </Button>
      </div>
    </li>
  )
}
