// Requests that did not lead where they should, on whatever page they are noticed.
import type { Notice } from '../../domain/intent.ts'
import { Message } from '../../i18n/Message.tsx'
import { t } from '../../i18n/translate.ts'
import { failureWords } from '../../parts/failureWords.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { shownNameOf } from '../../parts/words.ts'
import { useCalls, useNotices } from '../../state/calls/useCalls.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'

export default function Notices({ format }: { readonly format: FormatNumber }) {
  const calls = useCalls()
  const notices = useNotices()
  return (
    <>
      {notices.map((notice) => (
        <div key={notice.key} className="pointer-events-auto">
          <NoticeAlert
            notice={notice}
            format={format}
            onDismiss={() => calls.dismissNotice(notice.key)}
          />
        </div>
      ))}
    </>
  )
}

type Props = {
  readonly notice: Notice
  readonly format: FormatNumber
  readonly onDismiss: () => void
}

function NoticeAlert({ notice: { what, party, why }, format, onDismiss }: Props) {
  // We gave it up ourselves: there is nothing to tell.
  if (why.is === 'failed' && why.failure.is === 'cancelled') return null
  const name = shownNameOf(party ?? { is: 'unknown' }, format)
  const failure = why.is === 'failed' ? why.failure : undefined
  return (
    <FailureAlert
      title={
        what === 'merge' || what === 'pickup' ? (
          t(`notice.${what}`)
        ) : (
          <Message id={`notice.${what}`} values={{ party: name }} />
        )
      }
      words={
        failure
          ? failureWords(failure)
          : { why: t('notice.notConfirmed'), next: t('notice.notConfirmedNext') }
      }
      trackingId={failure?.trackingId}
      onDismiss={onDismiss}
    />
  )
}
