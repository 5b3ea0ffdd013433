// At the right of the large call: who this is, a note, earlier calls, messages.
import { MessageSquare, PhoneIncoming, PhoneMissed, PhoneOutgoing } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import type { PersonId } from '../../domain/brand.ts'
import type { CallView } from '../../domain/calls/view.ts'
import type { HistoryEntry } from '../../domain/history/history.ts'
import { callsWith, keyOf, liveNoteKey, noteOf } from '../../domain/history/history.ts'
import { displayText } from '../../domain/displayText.ts'
import { historyWords } from '../../i18n/en.history.ts'
import { phoneWords } from '../../i18n/en.phone.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useToday } from '../../lib/useNow.ts'
import { clockTime } from '../../parts/failureWords.ts'
import { PresenceText } from '../../parts/PresenceAvatar.tsx'
import { nameOf, shownNameOf } from '../../parts/words.ts'
import { useCallViews } from '../../state/calls/useCalls.ts'
import { useDesk } from '../../state/calls/useDesk.ts'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { useColleague } from '../../state/directory/usePersonName.ts'
import { usePresence } from '../../state/directory/usePresence.ts'
import { useContacts } from '../../state/directory/useContacts.ts'
import { useKeptHistory } from '../../state/history/useHistory.ts'
import { useMessages } from '../../state/spaces/useMessages.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { contactWith } from '../../domain/directory/contacts.ts'
import { dayWords } from '../history/when.ts'
import { useWrite } from './useWrite.ts'

addWords(historyWords)
addWords(phoneWords)

/** Of the large call; nothing where there is none. */
export default function CallerStory() {
  const { large } = useDesk()
  const view = useCallViews().find(({ key }) => key === large)
  if (!view) return null
  const { party } = view.call
  return (
    <aside
      key={view.key}
      aria-label={t('story.title', { party: nameOf(party) })}
      className="bg-surface border-line shadow-card flex flex-col gap-4 rounded-xl border p-4"
    >
      <Who view={view} />
      {view.call.state.is !== 'ended' && <CallNote view={view} />}
      <Earlier view={view} />
      {party.is === 'known' && party.personId !== undefined && (
        <Messages to={party.personId} view={view} />
      )}
    </aside>
  )
}

type Props = { readonly view: CallView }

function Who({ view: { call } }: Props) {
  const { party } = call
  const { clock } = useCordboard()
  const format = useFormatNumber()
  const region = useCallingRegion()
  const { contacts } = useContacts()
  const id = party.is === 'known' ? party.personId : undefined
  const person = useColleague(id)
  const presence = usePresence(id, true)
  const address = party.is === 'known' ? party.address : undefined
  const contact = address === undefined ? undefined : contactWith(contacts, address, region)
  const about = [person?.title, person?.department, contact?.organization].filter(Boolean)
  const isStranger = !person && !contact
  return (
    <div className="min-w-0">
      <h2 className="truncate text-[0.9375rem] font-semibold">
        <bdi>{shownNameOf(party, format)}</bdi>
      </h2>
      {about.length > 0 && (
        <p className="text-quiet text-sm break-words">{displayText(about.join(', '), 120)}</p>
      )}
      <p className="text-quiet text-sm">
        <PresenceText presence={presence} now={() => clock.now()} />
        {isStranger && t(id === undefined ? 'story.outside' : 'story.colleague')}
      </p>
      {contact?.note !== undefined && (
        <p className="bg-ground mt-2 rounded-lg px-3 py-2 text-sm break-words whitespace-pre-wrap">
          {displayText(contact.note, 500)}
        </p>
      )}
    </div>
  )
}

/** After a pause in typing, as storing the history is expensive. */
const QUIET_MS = 500

function CallNote({ view: { call } }: Props) {
  const { notes, history } = useKeptHistory()
  const { clock } = useCordboard()
  const key = liveNoteKey(call)
  const [typed, setTyped] = useState<string>()
  const keep = useEffectEvent(() => {
    if (typed !== undefined) history.write(key, noteOf(typed))
  })
  useEffect(() => clock.after(QUIET_MS, () => keep()), [clock, typed])
  // The call has ended, or another one is large.
  useEffect(() => () => keep(), [])
  return (
    <TextArea
      label={t('history.note')}
      rows={3}
      dir="auto"
      maxLength={500}
      placeholder={t('story.notePlaceholder')}
      value={typed ?? notes[key]?.text ?? ''}
      onChange={(event) => setTyped(event.target.value)}
      className="text-sm"
    />
  )
}

const icons = { missed: PhoneMissed, received: PhoneIncoming, placed: PhoneOutgoing } as const
const MOST = 5

function Earlier({ view: { call } }: Props) {
  const { entries, notes } = useKeptHistory()
  const region = useCallingRegion()
  const calls = callsWith(call.party, entries, region).slice(0, MOST)
  return (
    <section>
      <h3 className="text-quiet mb-1 text-xs font-medium">{t('story.earlier')}</h3>
      {calls.length === 0 && <p className="text-quiet text-sm">{t('story.noneEarlier')}</p>}
      <ul role="list" className="divide-line divide-y">
        {calls.map((entry) => (
          <EarlierCall key={keyOf(entry)} entry={entry} note={notes[keyOf(entry)]?.text} />
        ))}
      </ul>
    </section>
  )
}

type EarlierProps = { readonly entry: HistoryEntry; readonly note: string | undefined }

function EarlierCall({ entry: { kind, at }, note }: EarlierProps) {
  const today = useToday()
  const Icon = icons[kind]
  return (
    <li className="flex flex-wrap items-center gap-x-2.5 py-1.5 text-sm">
      <Icon aria-hidden className={`size-4 ${kind === 'missed' ? 'text-bad' : 'text-quiet'}`} />
      <span className="grow">{t(`history.${kind}`)}</span>
      <span className="text-quiet tabular-nums">
        {dayWords(at, today)} {clockTime(at)}
      </span>
      {note !== undefined && (
        <span className="text-quiet w-full ps-6.5 break-words whitespace-pre-wrap">
          {displayText(note, 200)}
        </span>
      )}
    </li>
  )
}

const MOST_MESSAGES = 3

function Messages({ to, view }: Props & { readonly to: PersonId }) {
  const { written } = useMessages(to)
  const write = useWrite()
  return (
    <section>
      <h3 className="text-quiet mb-1 text-xs font-medium">{t('story.messages')}</h3>
      <ul role="list" className="mb-2 flex flex-col gap-1">
        {(written ?? [])
          .filter(({ words }) => words !== '')
          .slice(-MOST_MESSAGES)
          .map(({ id, from, words, at }) => (
            <li key={id} className="text-sm break-words">
              <span className="sr-only">
                {from === to ? nameOf(view.call.party) : t('story.me')}{' '}
              </span>
              <bdi className={from === to ? '' : 'text-quiet'}>{displayText(words, 160)}</bdi>{' '}
              <span className="text-quiet text-xs whitespace-nowrap">{clockTime(at)}</span>
            </li>
          ))}
      </ul>
      <Button icon={MessageSquare} onClick={() => write(view.key)}>
        {t('favorites.message')}
      </Button>
    </section>
  )
}
