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
import { DataTable } from '../../ui/DataTable.tsx'
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
  /** The keys of the rows to export. */
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly onNote: (key: string, note: Note | undefined) => void
  /** By the key of the entry. */
  readonly recordings: ReadonlyMap<string, Recording>
}

const looks: Readonly<Record<HistoryKind, { icon: LucideIcon; colour: string }>> = {
  missed: { icon: PhoneMissed, colour: 'text-bad' },
  received: { icon: PhoneIncoming, colour: 'text-quiet' },
  placed: { icon: PhoneOutgoing, colour: 'text-quiet' },
}

export function HistoryTable(props: Props) {
  const { rows, notes, newSince, elsewhere, region, recordings, chosen, onChoose, onNote } = props
  const today = useToday()
  const isTaken = ({ entries: [entry] }: HistoryRow) => isElsewhere(entry, elsewhere, region)
  const isNew = (row: HistoryRow) =>
    row.entries[0].kind === 'missed' &&
    !isTaken(row) &&
    row.entries[0].at > newSince &&
    !row.isDealtWith
  return (
    <DataTable
      label={t('history.title')}
      rows={rows}
      keyOf={({ key }) => key}
      rowPx={57}
      groupOf={({ entries: [{ at }] }) => dayWords(at, today)}
      rowLook={(row) => (isNew(row) ? 'bg-bad-soft/40' : '')}
      choosing={{
        chosen,
        onChoose,
        nameOf: ({ entries: [{ party, at }] }) => `${nameOf(party)}, ${clockTime(at)}`,
      }}
      columns={[
        {
          key: 'kind',
          title: t('history.kind'),
          width: 'w-40',
          look: 'max-sm:col-start-1',
          sortOn: ({ entries: [{ kind }] }) => t(`history.${kind}`),
          cell: (row) => <Kind row={row} isTaken={isTaken(row)} />,
        },
        {
          key: 'party',
          title: t('history.party'),
          look: 'max-sm:col-start-1',
          sortOn: ({ entries: [{ party }] }) => nameOf(party),
          cell: (row) => <Party row={row} />,
        },
        {
          key: 'when',
          title: t('history.when'),
          width: 'w-28',
          look: 'text-quiet whitespace-nowrap max-sm:col-start-2 max-sm:row-start-1',
          sortOn: ({ entries: [{ at }] }) => at,
          cell: ({ entries: [{ at }] }) => (
            <time dateTime={new Date(at).toISOString()}>
              <span className="sr-only">{dayWords(at, today)} </span>
              <span className="tabular-nums">{clockTime(at)}</span>
            </time>
          ),
        },
        {
          key: 'note',
          title: t('history.note'),
          width: 'w-[32%]',
          look: 'max-sm:col-span-2',
          cell: ({ entries: [entry] }) => (
            <NoteCell
              row={keyOf(entry)}
              party={nameOf(entry.party)}
              note={notes[keyOf(entry)]}
              onSave={(note) => onNote(keyOf(entry), note)}
            />
          ),
        },
        {
          key: 'actions',
          title: t('history.actions'),
          width: 'w-40',
          look: 'text-end whitespace-nowrap max-sm:col-start-2 max-sm:row-start-2',
          cell: (row) => <Actions row={row} recordings={recordings} />,
        },
      ]}
    />
  )
}

type RowProps = { readonly row: HistoryRow }

function Kind({ row, isTaken }: RowProps & { readonly isTaken: boolean }) {
  const { entries, isDealtWith } = row
  const { kind } = entries[0]
  const { icon: Icon, colour } = looks[kind]
  return (
    <>
      <span className={`inline-flex items-center gap-2 font-medium whitespace-nowrap ${colour}`}>
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
    </>
  )
}

function Party({ row: { entries } }: RowProps) {
  return <PartyName party={entries[0].party} format={useFormatNumber()} />
}

function Actions({ row: { entries }, recordings }: RowProps & Pick<Props, 'recordings'>) {
  const callNumber = useCallNumber()
  const [entry] = entries
  const recorded = entries.map((one) => recordings.get(keyOf(one))).find(Boolean)
  const { party } = entry
  const number = addressOf(entry)
  return (
    <>
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
    </>
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
