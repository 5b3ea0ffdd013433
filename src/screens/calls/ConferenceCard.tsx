// Calls that talk together as one card: everybody in it, and what the host can do.
import { Ear, EarOff, LogOut, Mic, MicOff, Pause, PhoneOff, Play, Users } from 'lucide-react'
import type { Conference, ConferenceRequest, Participant } from '../../domain/calls/conference.ts'
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
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { useCloudNow } from './useCloudNow.ts'

addWords(callsWords)

type Props = {
  readonly mine: MyConference
  readonly conference: Conference
  /** The calls of its participants. */
  readonly views: readonly CallView[]
  readonly format: FormatNumber
}

export default function ConferenceCard({ mine, conference, views, format }: Props) {
  const cloudNow = useCloudNow()
  const { isHeld, participants, kind, created } = conference
  const edge = isHeld ? 'bg-warn-fill' : 'bg-good-fill'
  return (
    <li
      aria-label={t('conference.title')}
      className={`bg-surface border-line shadow-card @container relative overflow-hidden rounded-xl border ps-1.5 ${isHeld ? '' : 'ring-good ring-1'}`}
    >
      <span aria-hidden className={`absolute inset-y-0 start-0 w-1.5 ${edge}`} />
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
              {t(isHeld ? 'state.heldByMe' : 'state.connected')}
            </p>
          </div>
          {created !== undefined && (
            <Timer since={created} cloudNow={cloudNow} className="text-xl leading-7 font-medium" />
          )}
        </div>
        <ul role="list" className="divide-line border-line divide-y rounded-lg border">
          {participants.map((participant) => {
            const view = views.find(({ call }) => call.id === participant.call)
            return (
              view && (
                <ParticipantRow
                  key={participant.call}
                  {...{ participant, view, format }}
                  change={mine.change}
                  isBusy={mine.isBusy}
                />
              )
            )
          })}
        </ul>
        <HostActions mine={mine} conference={conference} />
        {mine.failure && (
          <FailureAlert
            title={t('conference.failed')}
            words={failureWords(mine.failure, 'call')}
            trackingId={mine.failure.trackingId}
            onDismiss={mine.dismiss}
          />
        )}
      </div>
    </li>
  )
}

function HostActions({ mine, conference }: Pick<Props, 'mine' | 'conference'>) {
  const calls = useCalls()
  const { isHeld, isMuted, participants } = conference
  const [first, second] = participants
  const ask = (request: ConferenceRequest) => () => mine.change(request)
  const { isBusy } = mine
  return (
    <div className="grid grid-cols-2 gap-2 @md:flex @md:flex-wrap @md:gap-1.5">
      <Button
        icon={isHeld ? Play : Pause}
        look={isHeld ? 'accent' : 'plain'}
        isBusy={isBusy}
        onClick={ask({ do: isHeld ? 'resume' : 'hold' })}
      >
        {t(isHeld ? 'action.resume' : 'action.hold')}
      </Button>
      <Button
        icon={isMuted ? Mic : MicOff}
        look={isMuted ? 'accent' : 'plain'}
        isBusy={isBusy}
        onClick={ask({ do: isMuted ? 'unmuteMe' : 'muteMe' })}
      >
        {t(isMuted ? 'conference.unmuteMe' : 'conference.muteMe')}
      </Button>
      {first && second && participants.length === 2 && (
        <Button
          icon={LogOut}
          isBusy={isBusy}
          onClick={() =>
            calls.command({ do: 'completeTransfer', call: first.call, consult: second.call })
          }
        >
          {t('conference.leave')}
        </Button>
      )}
      <Button
        icon={PhoneOff}
        look="bad"
        isBusy={isBusy}
        className="@md:ms-auto"
        onClick={ask({ do: 'end' })}
      >
        {t('conference.end')}
      </Button>
    </div>
  )
}

type RowProps = {
  readonly participant: Participant
  readonly view: CallView
  readonly format: FormatNumber
  readonly change: (request: ConferenceRequest) => void
  readonly isBusy: boolean
}

function ParticipantRow({ participant, view, format, change, isBusy }: RowProps) {
  const calls = useCalls()
  const { isMuted, isDeafened, call } = participant
  const party = nameOf(view.call.party)
  return (
    <li
      aria-label={t('conference.participant', { party })}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5"
    >
      <div className="min-w-40 grow">
        <PartyName party={view.call.party} format={format} />
        <p className="text-warn text-sm">
          {[isMuted && t('conference.muted'), isDeafened && t('conference.deafened')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="flex gap-1">
        <Button
          look={isMuted ? 'accent' : 'quiet'}
          icon={isMuted ? Mic : MicOff}
          isIconOnly
          isBusy={isBusy}
          title={t(isMuted ? 'action.unmute' : 'action.mute')}
          onClick={() => change({ do: isMuted ? 'unmute' : 'mute', call })}
        >
          {t(isMuted ? 'conference.unmute' : 'conference.mute', { party })}
        </Button>
        <Button
          look={isDeafened ? 'accent' : 'quiet'}
          icon={isDeafened ? Ear : EarOff}
          isIconOnly
          isBusy={isBusy}
          title={t(isDeafened ? 'conference.undeafen' : 'conference.deafen', { party })}
          onClick={() => change({ do: isDeafened ? 'undeafen' : 'deafen', call })}
        >
          {t(isDeafened ? 'conference.undeafen' : 'conference.deafen', { party })}
        </Button>
        <Button
          look="quiet"
          icon={PhoneOff}
          isIconOnly
          className="text-bad"
          isBusy={view.pending.some(({ what }) => what === 'end')}
          title={t('conference.remove', { party })}
          onClick={() => calls.command({ do: 'end', call })}
        >
          {t('conference.remove', { party })}
        </Button>
      </div>
    </li>
  )
}
