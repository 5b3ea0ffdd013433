// My voicemail: who left a message, when, and what to do about it. Webex gives no sound of it to other
// apps, so the screen offers to call the mailbox instead.
import { PhoneCall, Power } from 'lucide-react'
import { useState } from 'react'
import { voicemailWords } from '../../i18n/en.voicemail.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { Page, PageHead } from '../../parts/Page.tsx'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import { ScopeGate } from '../../parts/ScopeGate.tsx'
import { useCallNumber } from '../../state/dial/useCallNumber.ts'
import { useWritableSetting } from '../../state/person/useCallSettings.ts'
import { useScopeGate } from '../../state/session/useScopes.ts'
import type { Voicemail } from '../../state/voicemail/useVoicemail.ts'
import { useVoicemail, useVoicePortal } from '../../state/voicemail/useVoicemail.ts'
import { Button } from '../../ui/Button.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { MessageRow } from './MessageRow.tsx'

addWords(voicemailWords)

const tabs = ['all', 'unread'] as const
type Tab = (typeof tabs)[number]
const PANEL = 'voicemail-panel'
const SCOPES = ['spark:calls_read', 'spark:calls_write'] as const

export default function VoicemailScreen() {
  const gate = useScopeGate(SCOPES, 'user', SCOPES)
  return (
    <Page>
      <PageHead title={t('voicemail.title')} />
      <ScopeGate gate={gate} words={{ title: t('setup.notAllowedYet'), action: t('setup.allow') }}>
        <Mailbox />
      </ScopeGate>
    </Page>
  )
}

function Mailbox() {
  const voicemail = useVoicemail()
  const { messages, left, failure, retry } = voicemail
  return (
    <>
      <SwitchedOff />
      <HowToListen />
      <Notices voicemail={voicemail} />
      {failure && (
        <RetryFailure title={t('voicemail.readFailed')} failure={failure} onRetry={retry} />
      )}
      {!messages && !failure && <p role="status">{t('voicemail.waiting')}</p>}
      {messages && <Messages voicemail={voicemail} messages={messages} />}
      {left > 0 && <p className="text-quiet text-sm">{t('voicemail.left', { count: left })}</p>}
    </>
  )
}

function HowToListen() {
  const number = useVoicePortal()
  const callNumber = useCallNumber()
  return (
    <div className="border-line bg-surface flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border p-3">
      <p className="text-quiet min-w-0 grow basis-64 text-sm">
        {t(number === undefined ? 'voicemail.noPortal' : 'voicemail.listen')}
      </p>
      {number !== undefined && (
        <Button
          look="accent"
          icon={PhoneCall}
          onClick={() => callNumber({ number, name: t('voicemail.title') })}
        >
          {t('voicemail.call')}
        </Button>
      )}
    </div>
  )
}

/** Said only where Webex says so: the list of a mailbox that is off cannot be read either. */
function SwitchedOff() {
  const { value, isSaving, change } = useWritableSetting('voicemail')
  if (!value || value.isOn) return null
  return (
    <div
      role="status"
      className="bg-warn-soft text-warn flex flex-wrap items-center gap-3 rounded-xl px-4 py-2 text-sm font-medium"
    >
      <p className="min-w-0 grow">{t('voicemail.isOff')}</p>
      <Button icon={Power} isBusy={isSaving} onClick={() => change({ isOn: true })}>
        {t('voicemail.turnOn')}
      </Button>
    </div>
  )
}

function Notices({ voicemail: { notices, mailbox } }: { readonly voicemail: Voicemail }) {
  return notices.map(({ key, want, failure }) => (
    <FailureAlert
      key={key}
      title={t(`voicemail.failed.${want}`)}
      words={
        failure
          ? failureWords(failure)
          : { why: t('voicemail.notShown'), next: t('voicemail.notShownNext') }
      }
      trackingId={failure?.trackingId}
      onDismiss={() => mailbox.dismiss(key)}
    />
  ))
}

type MessagesProps = {
  readonly voicemail: Voicemail
  readonly messages: NonNullable<Voicemail['messages']>
}

function Messages({ voicemail: { unread, mailbox }, messages }: MessagesProps) {
  const [tab, setTab] = useState<Tab>('all')
  // What has been read or deleted here stays in its place until another tab is chosen.
  const [shownBefore, setShownBefore] = useState<ReadonlySet<string>>(new Set())
  const shown = messages.filter(({ isRead, id }) => tab === 'all' || !isRead || shownBefore.has(id))
  function choose(next: Tab) {
    setTab(next)
    setShownBefore(
      new Set(messages.flatMap(({ id, isRead }) => (next === 'unread' && !isRead ? [id] : []))),
    )
  }
  return (
    <>
      <Tabs
        label={t('voicemail.filter')}
        panel={PANEL}
        tabs={tabs.map((name) => ({
          name,
          label:
            name === 'unread' && unread > 0
              ? `${t('voicemail.unread')} (${unread})`
              : t(`voicemail.${name}`),
        }))}
        chosen={tab}
        onChoose={choose}
      />
      <div id={PANEL} role="tabpanel" aria-label={t(`voicemail.${tab}`)}>
        {shown.length > 0 ? (
          <ul role="list" aria-label={t('voicemail.list')} className="flex flex-col gap-2">
            {shown.map((message) => (
              <MessageRow key={message.id} message={message} mailbox={mailbox} />
            ))}
          </ul>
        ) : (
          <div className="border-line text-quiet rounded-xl border border-dashed px-4 py-12 text-center text-sm">
            <p className="text-ink text-base font-medium">
              {t(tab === 'unread' ? 'voicemail.noneUnread' : 'voicemail.none')}
            </p>
            <p>{t(tab === 'unread' ? 'voicemail.noneUnreadWhat' : 'voicemail.noneWhat')}</p>
          </div>
        )}
      </div>
    </>
  )
}
