// Says that supervising did not start, and why.
import { displayText } from '../../domain/displayText.ts'
import { Message } from '../../i18n/Message.tsx'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import type { SupervisionNotice } from '../../state/supervision/createSupervision.ts'
import { teamFailureWords } from './failureOnTeam.ts'

const failed = { listen: 'failedListen', coach: 'failedCoach', bargeIn: 'failedBargeIn' } as const

type Props = { readonly notice: SupervisionNotice; readonly onDismiss: () => void }

export function SupervisionFailed({ notice, onDismiss }: Props) {
  const { name, wanted, failure } = notice
  return (
    <FailureAlert
      title={
        <Message
          id={`team.${failed[wanted]}`}
          values={{ party: <bdi>{displayText(name, 60)}</bdi> }}
        />
      }
      words={failure ? teamFailureWords(failure) : wordsWithout(notice)}
      trackingId={failure?.trackingId}
      onDismiss={onDismiss}
    />
  )
}

const wordsWithout = ({ isTurn }: SupervisionNotice) =>
  isTurn
    ? { why: t('team.notTurned'), next: t('team.notTurnedNext') }
    : { why: t('team.notBegun'), next: t('team.notBegunNext') }
