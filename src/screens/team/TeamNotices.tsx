// What was asked for in a member's name and did not happen, in words.
import { displayText } from '../../domain/displayText.ts'
import { Message } from '../../i18n/Message.tsx'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import type { TeamNotice } from '../../state/team/createTeamDesk.ts'

type Props = {
  readonly notices: readonly TeamNotice[]
  readonly onDismiss: (key: string) => void
}

const titles = {
  answer: 'team.failedAnswer',
  decline: 'team.failedDecline',
  hangUp: 'team.failedHangUp',
  dial: 'team.failedDial',
} as const

type LostProps = { readonly name: string; readonly onDismiss: () => void }

/** Two who pick up at once, and the other was quicker; or nobody was. */
export function LostPickUp({ name, onDismiss }: LostProps) {
  return (
    <FailureAlert
      title={
        <Message id="team.failedPickUp" values={{ party: <bdi>{displayText(name, 60)}</bdi> }} />
      }
      words={{ why: t('team.notTaken'), next: t('team.notShownNext') }}
      trackingId={undefined}
      onDismiss={onDismiss}
    />
  )
}

export function TeamNotices({ notices, onDismiss }: Props) {
  return notices.map(({ key, request, name, failure }) => (
    <FailureAlert
      key={key}
      title={
        <Message id={titles[request.do]} values={{ party: <bdi>{displayText(name, 60)}</bdi> }} />
      }
      words={
        failure ? failureWords(failure) : { why: t('team.notShown'), next: t('team.notShownNext') }
      }
      trackingId={failure?.trackingId}
      onDismiss={() => onDismiss(key)}
    />
  ))
}
