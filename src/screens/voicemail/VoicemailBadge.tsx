// The number of unread messages, beside the link to the voicemail.
import { voicemailWords } from '../../i18n/en.voicemail.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useVoicemail } from '../../state/voicemail/useVoicemail.ts'

addWords(voicemailWords)

const MOST_SHOWN = 99

export default function VoicemailBadge() {
  const { unread } = useVoicemail(true)
  if (unread === 0) return null
  return (
    <span
      aria-hidden
      title={t('voicemail.count', { count: unread })}
      className="bg-accent-fill text-accent-ink min-w-5 rounded-full px-1.5 text-center text-xs leading-5 font-semibold tabular-nums"
    >
      {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
    </span>
  )
}
