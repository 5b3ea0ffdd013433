// A member's latest calls, loaded when opened.
import type { LucideIcon } from 'lucide-react'
import { PhoneIncoming, PhoneMissed, PhoneOutgoing } from 'lucide-react'
import { displayText } from '../../domain/displayText.ts'
import type { HistoryEntry, HistoryKind } from '../../domain/history/history.ts'
import { keyOf } from '../../domain/history/history.ts'
import { Message } from '../../i18n/Message.tsx'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { PartyName } from '../../parts/PartyName.tsx'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import type { Member } from '../../domain/supervision/supervision.ts'
import { useMemberHistory } from '../../state/supervision/useMemberHistory.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { readFailureWords } from './failureOnTeam.ts'
import { momentWords } from './momentWords.ts'

type Props = { readonly member: Member; readonly onClose: () => void }

const icons: Readonly<Record<HistoryKind, LucideIcon>> = {
  missed: PhoneMissed,
  received: PhoneIncoming,
  placed: PhoneOutgoing,
}

export function MemberHistoryDialog({ member, onClose }: Props) {
  const { entries, failure } = useMemberHistory(member.id)
  const party = displayText(member.name, 60)
  return (
    <Dialog
      name={t('team.historyTitle', { party })}
      title={<Message id="team.historyTitle" values={{ party: <bdi>{party}</bdi> }} />}
      onClose={onClose}
    >
      {failure && (
        <FailureAlert
          title={t('team.historyFailed')}
          words={readFailureWords(failure)}
          trackingId={failure.trackingId}
        />
      )}
      {!failure && !entries && <p role="status">{t('team.historyLoading')}</p>}
      {entries?.length === 0 && <p className="text-quiet text-sm">{t('team.historyNone')}</p>}
      <ul role="list" className="divide-line divide-y">
        {entries?.map((entry) => (
          <Row key={keyOf(entry)} entry={entry} />
        ))}
      </ul>
      <p className="text-quiet mt-3 text-sm">{t('team.historyNotKept')}</p>
    </Dialog>
  )
}

function Row({ entry: { kind, party, at } }: { readonly entry: HistoryEntry }) {
  const format = useFormatNumber()
  const Icon = icons[kind]
  return (
    <li className="flex items-center gap-3 py-2">
      <Icon
        aria-hidden
        className={`size-4.5 shrink-0 ${kind === 'missed' ? 'text-bad' : 'text-quiet'}`}
      />
      <span className="min-w-0 grow">
        <PartyName party={party} format={format} />
      </span>
      <span className="text-quiet shrink-0 text-end text-sm">
        <span className="block">{t(`history.${kind}`)}</span>
        <time dateTime={new Date(at).toISOString()}>{momentWords(at)}</time>
      </span>
    </li>
  )
}
