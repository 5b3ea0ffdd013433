// Requests that did not lead where they should, on whatever page they are noticed.
import { RotateCw } from 'lucide-react'
import type { Notice } from '../../domain/calls/intent.ts'
import { Message } from '../../i18n/Message.tsx'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { failureWords, isWorthRepeating } from '../../parts/failureWords.ts'
import type { Mask } from '../../domain/supervision/maskedView.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { shownNameOf } from '../../parts/words.ts'
import { useCalls, useNotices } from '../../state/calls/useCalls.ts'
import { useCallNumber } from '../../state/dial/useCallNumber.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { Button } from '../../ui/Button.tsx'

addWords(callsWords)

type Shown = { readonly format: FormatNumber; readonly mask: Mask }

export default function Notices({ format, mask }: Shown) {
  const calls = useCalls()
  const notices = useNotices()
  return (
    <>
      {notices.map((notice) => (
        <div key={notice.key} className="pointer-events-auto">
          <NoticeAlert
            notice={notice}
            format={format}
            mask={mask}
            onDismiss={() => calls.dismissNotice(notice.key)}
          />
        </div>
      ))}
    </>
  )
}

/** What was pressed, as its failure is told: all that concerns a recording in one sentence. */
function noticeKey(what: Notice['what']) {
  switch (what) {
    case 'record':
    case 'stopRecording':
    case 'pauseRecording':
    case 'resumeRecording':
      return 'recording'
    default:
      return what
  }
}

type Props = Shown & {
  readonly notice: Notice
  readonly onDismiss: () => void
}

function NoticeAlert({ notice, format, mask, onDismiss }: Props) {
  const { what, party, why } = notice
  // We gave it up ourselves: there is nothing to tell.
  if (why.is === 'failed' && why.failure.is === 'cancelled') return null
  const name = shownNameOf(mask(party ?? { is: 'unknown' }), format)
  const failure = why.is === 'failed' ? why.failure : undefined
  return (
    <FailureAlert
      title={
        what === 'merge' || what === 'pickup' ? (
          t(`notice.${what}`)
        ) : (
          <Message id={`notice.${noticeKey(what)}`} values={{ party: name }} />
        )
      }
      words={
        failure
          ? failureWords(failure, 'call')
          : { why: t('notice.notConfirmed'), next: t('notice.notConfirmedNext') }
      }
      trackingId={failure?.trackingId}
      action={failure && isWorthRepeating(failure) && <CallAgain notice={notice} />}
      onDismiss={onDismiss}
    />
  )
}

/** By way of the phone, which asks first where it must. The alert goes when the call is placed. */
function CallAgain({ notice: { key, party, dialed } }: { readonly notice: Notice }) {
  const callNumber = useCallNumber()
  if (dialed === undefined) return null
  const { name, personId } = party?.is === 'known' ? party : {}
  const who = {
    ...(name !== undefined && { name }),
    ...(personId !== undefined && { personId }),
  }
  return (
    <Button
      icon={RotateCw}
      className="mt-2"
      onClick={() => callNumber({ number: dialed, ...who, again: key })}
    >
      {t('error.again')}
    </Button>
  )
}
