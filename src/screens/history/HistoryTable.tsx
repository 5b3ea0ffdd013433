// The rows of the history: a table, or cards on a narrow screen.
import { Headphones, MessageSquare, PhoneIncoming, PhoneMissed, PhoneOutgoing } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Instant, PersonId } from '../../domain/brand.ts'
import type { Elsewhere, HistoryKind, HistoryRow, Note } from '../../domain/history/history.ts'
import { addressOf, isElsewhere, keyOf } from '../../domain/history/history.ts'
import type { Recording } from '../../domain/recordings/recording.ts'
import { t } from '../../i18n/translate.ts'
import { useToday } from '../../lib/useNow.ts'
import { clockTime } from '../../parts/failureWords.ts'
import { PageLink } from '../../parts/PageLink.tsx'
import { PartyName } from '../../parts/PartyName.tsx'
import { nameOf } from '../../parts/words.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { useCallNumber } from '../../state/dial/useCallNumber.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { Button } from '../../ui/Button.tsx'
import { NoteCell } from './NoteCell.tsx'
import { dayWords } from './when.ts'

type Props = {
  readonly rows: readonly HistoryRow[]
  readonly notes: Readonly<Record<string, Note>>
  /** Missed calls after this time were not seen yet. */
  readonly newSince: Instant
  readonly elsewhere: readonly Elsewhere[]
  /** The region whose numbers are shown in national form. */
  readonly region: string | undefined
  readonly onNote: (key: string, note: Note | undefined) => void
  /** By the key of the entry. */
  readonly recordings: ReadonlyMap<string, Recording>
}

const looks: Readonly<Record<HistoryKind, { icon: LucideIcon; colour: string }>> = {
  missed: { icon: PhoneMissed, colour: 'text-bad' },
  received: { icon: PhoneIncoming, colour: 'text-quiet' },
  placed: { icon: PhoneOutgoing, colour: 'text-quiet' },
}
const columns = ['kind', 'party', 'when', 'note', 'actions'] as const

export function HistoryTable({ rows, ...others }: Props) {
  return (
    <div className="bg-surface border-line shadow-card rounded-xl border">
      <table aria-label={t('history.title')} className="w-full border-collapse text-start">
        <thead className="text-quiet sr-only text-xs sm:not-sr-only">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 font-medium">
                {t(`history.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line divide-y">
          {rows.map((row) => (
            <Row key={row.key} row={row} {...others} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Omit<Props, 'rows'> & { readonly row: HistoryRow }

function Row({ row, notes, newSince, elsewhere, region, onNote, recordings }: RowProps) {
  const { entries, isDealtWith } = row
  const format = useFormatNumber()
  const callNumber = useCallNumber()
  const today = useToday()
  const [entry] = entries
  const { kind, party, at } = entry
  const { icon: Icon, colour } = looks[kind]
  const number = addressOf(entry)
  const recorded = entries.map((one) => recordings.get(keyOf(one))).find(Boolean)
  const isTaken = isElsewhere(entry, elsewhere, region)
  const isNew = kind === 'missed' && !isTaken && at > newSince && !isDealtWith
  const cell = 'block sm:table-cell px-3 sm:py-2 align-middle'
  // Explicit roles: laid out as cards, cells would lose the roles of a table.
  return (
    <tr
      role="row"
      className={`grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 py-2 sm:table-row ${isNew ? 'bg-bad-soft/40' : ''}`}
    >
      <td role="cell" className={`${cell} ${colour} col-start-1 text-sm`}>
        <span className="inline-flex items-center gap-2 font-medium whitespace-nowrap">
          <Icon aria-hidden className="size-4.5 shrink-0" />
          {t(`history.${kind}`)}
          {entries.length > 1 && (
            <span className="text-quiet">{t('history.times', { count: entries.length })}</span>
          )}
        </span>
        {isTaken && <span className="text-good block text-xs">{t('history.elsewhere')}</span>}
        {isDealtWith && !isTaken && (
          <span className="text-good block text-xs">{t('history.calledBack')}</span>
        )}
      </td>
      <td role="cell" className={`${cell} col-start-1`}>
        <PartyName party={party} format={format} />
      </td>
      <td
        role="cell"
        className={`${cell} text-quiet col-start-2 row-start-1 text-sm whitespace-nowrap`}
      >
        <time dateTime={new Date(at).toISOString()}>
          {dayWords(at, today)} <span className="tabular-nums">{clockTime(at)}</span>
        </time>
      </td>
      <td role="cell" className={`${cell} col-span-2 text-sm`}>
        <NoteCell
          row={keyOf(entry)}
          party={nameOf(party)}
          note={notes[keyOf(entry)]}
          onSave={(note) => onNote(keyOf(entry), note)}
        />
      </td>
      <td role="cell" className={`${cell} col-start-2 row-start-2 text-end`}>
        {recorded && (
          <PageLink
            to={`/recordings?play=${encodeURIComponent(recorded.id)}`}
            className="text-quiet hover:bg-ground hover:text-ink inline-flex min-h-10 min-w-10 items-center justify-center rounded-lg"
          >
            <Headphones aria-hidden className="size-[1.125rem]" />
            <span className="sr-only">{t('history.recording', { party: nameOf(party) })}</span>
          </PageLink>
        )}
        {party.is === 'known' && party.personId !== undefined && (
          <WriteTo person={party.personId} name={nameOf(party)} />
        )}
        {number !== undefined && (
          <Button
            icon={PhoneOutgoing}
            isIconOnly
            title={t('history.callBack', { party: nameOf(party) })}
            onClick={() =>
              callNumber({
                number,
                ...(party.is === 'known' && party.name !== undefined && { name: party.name }),
              })
            }
          >
            {t('history.callBack', { party: nameOf(party) })}
          </Button>
        )}
      </td>
    </tr>
  )
}

function WriteTo({ person, name }: { readonly person: PersonId; readonly name: string }) {
  const { messageRequests } = useCordboard()
  return (
    <Button
      look="quiet"
      icon={MessageSquare}
      isIconOnly
      onClick={() => messageRequests.ask({ to: person, name })}
    >
      {t('history.message', { party: name })}
    </Button>
  )
}
