// On the phone: how many messages wait to be heard. Nothing where none does.
import { Voicemail } from 'lucide-react'
import { voicemailWords } from '../../i18n/en.voicemail.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { PageLink } from '../../parts/PageLink.tsx'
import { useVoicemail } from '../../state/voicemail/useVoicemail.ts'

addWords(voicemailWords)

export default function VoicemailHint() {
  const { unread } = useVoicemail(true)
  // Always rendered, so that screen readers announce new messages.
  return (
    <div role="status">
      {unread > 0 && (
        <PageLink
          to="/voicemail"
          className="bg-accent-soft text-accent hover:border-accent mb-3 flex min-h-10 items-center gap-2 rounded-xl border border-transparent px-3 text-sm font-medium"
        >
          <Voicemail aria-hidden className="size-[1.125rem] shrink-0" />
          {t('voicemail.count', { count: unread })}
        </PageLink>
      )}
    </div>
  )
}
