// Says on every page, as long as it lasts, that one is inside a member's call; and ends it.
import { CircleStop, Play } from 'lucide-react'
import { useState } from 'react'
import type { PersonId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Supervision, SupervisionKind } from '../../domain/supervision.ts'
import { teamWords } from '../../i18n/en.team.ts'
import { Message } from '../../i18n/Message.tsx'
import { addWords, t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { Timer } from '../../parts/Timer.tsx'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useMe } from '../../state/queries/useMe.ts'
import type { SupervisionDesk, SupervisionNotice } from '../../state/team/createSupervision.ts'
import { useFollowedSupervision } from '../../state/team/useSupervision.ts'
import { Button } from '../../ui/Button.tsx'
import { SuperviseDialog } from './SuperviseDialog.tsx'
import { supervisionIcons } from './supervisionIcons.ts'

addWords(teamWords)

export default function SupervisionBanner() {
  const id = useMe()?.id
  return id === undefined ? null : <Banner person={id} />
}

function Banner({ person }: { readonly person: PersonId }) {
  const { current, notice, desk } = useFollowedSupervision(person)
  return (
    <>
      <div role="status">{current && <Going supervision={current} desk={desk} />}</div>
      {notice && (
        <div className="mx-auto w-full max-w-6xl p-3">
          <Failed notice={notice} onDismiss={() => desk.dismiss()} />
        </div>
      )}
    </>
  )
}

const kinds = ['listen', 'coach', 'bargeIn'] as const
const started = { listen: 'youListen', coach: 'youCoach', bargeIn: 'youBargeIn' } as const
const starting = { listen: 'starting', coach: 'startingCoach', bargeIn: 'startingBargeIn' } as const

function wordsFor({ since, kind, wanted, isHeld }: Supervision) {
  if (since === undefined) return `team.${starting[wanted]}` as const
  if (isHeld) return 'team.youHold'
  return kind ? (`team.${started[kind]}` as const) : 'team.youMay'
}

type GoingProps = { readonly supervision: Supervision; readonly desk: SupervisionDesk }

function Going({ supervision, desk }: GoingProps) {
  const { member, since, kind, isHeld, turning } = supervision
  const cloud = useCalls()
  const [asked, setAsked] = useState<SupervisionKind>()
  const party = <bdi>{displayText(member.name, 60)}</bdi>
  return (
    <section
      aria-label={t('team.own')}
      className="bg-bad-fill text-bad-ink flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 text-sm font-semibold lg:px-6"
    >
      <span
        aria-hidden
        className={`size-3 shrink-0 rounded-full bg-current ${since === undefined ? 'opacity-50' : 'motion-safe:animate-pulse'}`}
      />
      <p className="min-w-0 grow break-words">
        <Message id={wordsFor(supervision)} values={{ party }} />{' '}
        {since !== undefined && <Timer since={since} cloudNow={() => cloud.cloudNow()} />}
      </p>
      <div className="flex flex-wrap gap-2">
        {isHeld && (
          <Button icon={Play} onClick={() => desk.resume()}>
            {t('team.resume')}
          </Button>
        )}
        {kind !== undefined &&
          !isHeld &&
          kinds
            .filter((one) => one !== kind)
            .map((one) => (
              <Button
                key={one}
                icon={supervisionIcons[one]}
                isBusy={turning !== undefined}
                onClick={() => (one === 'listen' ? desk.turn(one) : setAsked(one))}
              >
                {t(one === 'listen' ? 'team.listenOnly' : `team.${one}`)}
              </Button>
            ))}
        <Button icon={CircleStop} onClick={() => desk.stop()}>
          {t('team.stop')}
        </Button>
      </div>
      {asked && (
        <SuperviseDialog
          kind={asked}
          name={member.name}
          isTurning
          onConfirm={() => desk.turn(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}

const failed = { listen: 'failedListen', coach: 'failedCoach', bargeIn: 'failedBargeIn' } as const

type FailedProps = { readonly notice: SupervisionNotice; readonly onDismiss: () => void }

function Failed({ notice: { name, wanted, failure }, onDismiss }: FailedProps) {
  return (
    <FailureAlert
      title={
        <Message
          id={`team.${failed[wanted]}`}
          values={{ party: <bdi>{displayText(name, 60)}</bdi> }}
        />
      }
      words={
        failure ? failureWords(failure) : { why: t('team.notBegun'), next: t('team.notBegunNext') }
      }
      trackingId={failure?.trackingId}
      onDismiss={onDismiss}
    />
  )
}
