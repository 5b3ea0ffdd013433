// Requests that did not lead where they should, on whatever page they are noticed.
import { RotateCw } from 'lucide-react'
import type { Notice } from '../../domain/calls/intent.ts'
import type { NoticeGroup } from '../../domain/calls/noticeGroups.ts'
import { noticeGroups } from '../../domain/calls/noticeGroups.ts'
import { Message } from '../../i18n/Message.tsx'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { failureWords, isPassing, isWorthRepeating } from '../../parts/failureWords.ts'
import type { Mask } from '../../domain/supervision/maskedView.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { shownNameOf } from '../../parts/words.ts'
import { useCalls, useNotices } from '../../state/calls/useCalls.ts'
import { useCallNumber } from '../../state/dial/useCallNumber.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Passing } from '../../parts/Passing.tsx'

addWords(callsWords)

type Shown = { readonly format: FormatNumber; readonly mask: Mask }

export default function Notices({ format, mask }: Shown) {
  const calls = useCalls()
  return noticeGroups(useNotices()).map((group) => {
    const dismiss = () => {
      for (const { key } of group.notices) calls.dismissNotice(key)
    }
    return (
      <Passing key={group.key} isStaying={needsDecision(group)} onGone={dismiss}>
        <NoticeAlert group={group} format={format} mask={mask} onDismiss={dismiss} />
      </Passing>
    )
  })
}

/** Something to try again, or that only the person can change. */
const needsDecision = ({ notices }: NoticeGroup) =>
  notices.some(
    ({ dialed, why }) => dialed !== undefined || (why.is === 'failed' && !isPassing(why.failure)),
  )

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
  readonly group: NoticeGroup
  readonly onDismiss: () => void
}

function NoticeAlert({ group: { notices }, format, mask, onDismiss }: Props) {
  const [notice] = notices
  const { why } = notice
  const failure = why.is === 'failed' ? why.failure : undefined
  return (
    <FailureAlert
      title={notices.map(({ key, what, party }) => (
        <span key={key} className="block">
          {what === 'merge' || what === 'pickup' ? (
            t(`notice.${what}`)
          ) : (
            <Message
              id={`notice.${noticeKey(what)}`}
              values={{ party: shownNameOf(mask(party ?? { is: 'unknown' }), format) }}
            />
          )}
        </span>
      ))}
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
