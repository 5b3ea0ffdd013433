// Messages of the team view at the bottom of the window: visible at any scroll position, and
// nothing moves under the pointer.
import { CloudOff } from 'lucide-react'
import type { Failure } from '../../domain/failure.ts'
import { isOutcomeUnknown } from '../../domain/failure.ts'
import { displayText } from '../../domain/displayText.ts'
import type { WallFreshness } from '../../domain/wall/wallFreshness.ts'
import { Message } from '../../i18n/Message.tsx'
import { t } from '../../i18n/translate.ts'
import { useNow } from '../../lib/useNow.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import type { PickUp, PickUpState } from '../../state/supervision/createPickUp.ts'
import type { TeamDesk, TeamNotice } from '../../state/supervision/createTeamDesk.ts'
import { InStack } from '../../ui/InStack.tsx'
import { useCordboard } from '../../state/useCordboard.ts'
import type { SupervisionOf } from '../../state/supervision/useSupervision.ts'
import { SupervisionFailed } from './SupervisionFailed.tsx'
import { teamFailureWords } from './failureOnTeam.ts'

type Props = {
  readonly freshness: WallFreshness
  readonly notices: readonly TeamNotice[]
  readonly desk: TeamDesk
  readonly pickUp: PickUpState & { readonly desk: PickUp }
  readonly supervision: SupervisionOf
}

export function TeamFeedback({ freshness, notices, desk, pickUp, supervision }: Props) {
  return (
    <InStack>
      <div className="pointer-events-auto flex flex-col gap-2 empty:hidden">
        <p
          role="status"
          className="bg-accent-soft text-accent border-accent shadow-float rounded-xl border p-3 text-sm font-medium empty:hidden"
        >
          {pickUp.current && (
            <Message
              id="team.pickingUp"
              values={{ party: <bdi>{displayText(pickUp.current.name, 60)}</bdi> }}
            />
          )}
        </p>
        {notices.map((notice) => (
          <NotDone key={notice.key} notice={notice} onDismiss={() => desk.dismiss(notice.key)} />
        ))}
        {pickUp.lost && (
          <LostPickUp name={pickUp.lost.name} onDismiss={() => pickUp.desk.dismiss()} />
        )}
        {supervision.notice && (
          <SupervisionFailed
            notice={supervision.notice}
            onDismiss={() => supervision.desk.dismiss()}
          />
        )}
        {freshness.is === 'stale' && <StaleNotice freshness={freshness} />}
      </div>
    </InStack>
  )
}

const failed = {
  answer: 'team.failedAnswer',
  decline: 'team.failedDecline',
  hangUp: 'team.failedHangUp',
  dial: 'team.failedDial',
} as const
/** The outcome is unknown: a message that it failed would be a guess. */
const unsure = {
  answer: 'team.unsureAnswer',
  decline: 'team.unsureDecline',
  hangUp: 'team.unsureHangUp',
  dial: 'team.unsureDial',
} as const

type NotDoneProps = { readonly notice: TeamNotice; readonly onDismiss: () => void }

function NotDone({ notice: { request, name, failure }, onDismiss }: NotDoneProps) {
  const titles = !failure || isOutcomeUnknown(failure) ? unsure : failed
  return (
    <FailureAlert
      title={
        <Message id={titles[request.do]} values={{ party: <bdi>{displayText(name, 60)}</bdi> }} />
      }
      words={
        failure
          ? teamFailureWords(failure)
          : { why: t('team.notShown'), next: t('team.notShownNext') }
      }
      trackingId={failure?.trackingId}
      onDismiss={onDismiss}
    />
  )
}

type LostProps = { readonly name: string; readonly onDismiss: () => void }

/** Two people picked up at once, and the other was quicker; or nobody was. */
function LostPickUp({ name, onDismiss }: LostProps) {
  return (
    <FailureAlert
      title={
        <Message id="team.failedPickUp" values={{ party: <bdi>{displayText(name, 60)}</bdi> }} />
      }
      words={{ why: t('team.notTaken'), next: t('team.notShownNext') }}
      onDismiss={onDismiss}
    />
  )
}

type StaleProps = { readonly freshness: Extract<WallFreshness, { is: 'stale' }> }

/** Says that the data are stale, since when, why, and which actions are unavailable. */
function StaleNotice({ freshness: { since, failure } }: StaleProps) {
  const { clock } = useCordboard()
  const age = useNow(() =>
    since === undefined ? -1 : Math.floor((clock.monotonic() - since) / 1_000),
  )
  return (
    <div className="bg-warn-fill text-warn-ink shadow-float flex items-start gap-3 rounded-xl px-4 py-3 text-sm">
      <CloudOff aria-hidden className="mt-0.5 size-5 shrink-0" />
      <p role="alert" className="min-w-0 grow">
        <strong>{t('team.noNews')}</strong> {whyOf(failure)} {t('team.staleWhat')}
      </p>
      {age >= 0 && (
        <p className="shrink-0 font-semibold tabular-nums">
          {t('wall.age', { age: elapsedText(age) })}
        </p>
      )}
    </div>
  )
}

/** Until when, if Webex said so; other temporary failures need no advice. */
function whyOf(failure: Failure | undefined): string {
  if (!failure) return t('wall.silent')
  const { why, next } = failureWords(failure, 'call')
  return failure.is === 'slowDown' ? `${why} ${next}` : why
}
