// The last calls: the missed ones that nobody has dealt with first, each called back with one press.
import { PhoneIncoming, PhoneMissed, PhoneOutgoing } from 'lucide-react'
import type { PersonId } from '../../domain/brand.ts'
import type { HistoryRow } from '../../domain/history/history.ts'
import { addressOf, recentRows } from '../../domain/history/history.ts'
import { historyWords } from '../../i18n/en.history.ts'
import { phoneWords } from '../../i18n/en.phone.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useToday } from '../../lib/useNow.ts'
import { clockTime } from '../../parts/failureWords.ts'
import { PageLink } from '../../parts/PageLink.tsx'
import { nameOf, shownNameOf } from '../../parts/words.ts'
import { useCallNumber } from '../../state/dial/useCallNumber.ts'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { useHistory } from '../../state/history/useHistory.ts'
import { useMe } from '../../state/person/useMe.ts'
import { dayOf, dayWords } from '../history/when.ts'

addWords(historyWords)
addWords(phoneWords)

/** As many as fit beside the favorites. */
const MOST = 8

const looks = {
  missed: { icon: PhoneMissed, colour: 'text-bad' },
  received: { icon: PhoneIncoming, colour: 'text-quiet' },
  placed: { icon: PhoneOutgoing, colour: 'text-quiet' },
} as const

export function Recent() {
  const me = useMe()?.id
  return (
    <section aria-labelledby="recent" className="min-w-0">
      <div className="mb-2 flex min-h-8 items-center justify-between gap-2">
        <h2 id="recent" className="text-base font-semibold">
          {t('recent.title')}
        </h2>
        <PageLink
          to="/history"
          className="text-quiet hover:text-ink text-sm underline-offset-2 hover:underline"
        >
          {t('recent.all')}
        </PageLink>
      </div>
      {me !== undefined && <Rows person={me} />}
    </section>
  )
}

function Rows({ person }: { readonly person: PersonId }) {
  const { entries, elsewhere, isWaiting } = useHistory(person, true)
  const region = useCallingRegion()
  const rows = recentRows(entries, { elsewhere, dayOf, region, most: MOST })
  if (rows.length === 0) {
    return isWaiting ? null : (
      <p className="border-line text-quiet rounded-xl border border-dashed p-4 text-sm">
        {t('recent.none')}
      </p>
    )
  }
  return (
    <ul
      role="list"
      data-guard="controls"
      className="bg-surface border-line shadow-card divide-line divide-y rounded-xl border"
    >
      {rows.map((row) => (
        <Row key={row.key} row={row} />
      ))}
    </ul>
  )
}

function Row({ row: { entries } }: { readonly row: HistoryRow }) {
  const format = useFormatNumber()
  const callNumber = useCallNumber()
  const today = useToday()
  const [entry] = entries
  const { kind, party, at } = entry
  const { icon: Icon, colour } = looks[kind]
  const number = addressOf(entry)
  const name = party.is === 'known' ? party.name : undefined
  const personId = party.is === 'known' ? party.personId : undefined
  return (
    <li aria-label={nameOf(party)}>
      <button
        type="button"
        aria-label={t('history.callBack', { party: nameOf(party) })}
        aria-description={`${t(`history.${kind}`)}, ${dayWords(at, today)} ${clockTime(at)}`}
        aria-disabled={number === undefined || undefined}
        onClick={() =>
          number !== undefined &&
          callNumber({
            number,
            ...(name !== undefined && { name }),
            ...(personId !== undefined && { personId }),
          })
        }
        className="hover:bg-ground flex w-full cursor-pointer items-center gap-3 px-3 py-2 text-start aria-disabled:cursor-default"
      >
        <Icon aria-hidden className={`size-4.5 shrink-0 ${colour}`} />
        <span className="min-w-0 grow">
          <bdi
            className={`block truncate text-sm font-semibold ${kind === 'missed' ? 'text-bad' : ''}`}
          >
            {shownNameOf(party, format)}
          </bdi>
          <span className="text-quiet block truncate text-xs">
            {t(`history.${kind}`)}
            {entries.length > 1 && ` · ${t('history.times', { count: entries.length })}`}
          </span>
        </span>
        <span className="text-quiet shrink-0 text-end text-xs">
          {dayWords(at, today)}
          <span className="block tabular-nums">{clockTime(at)}</span>
        </span>
      </button>
    </li>
  )
}
