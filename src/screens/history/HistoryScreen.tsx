// The call history: filters, search, call back, notes, export.
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { Download, History, SearchX, Headphones } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { PersonId } from '../../domain/brand.ts'
import type { HistoryEntry, HistoryKind } from '../../domain/history/history.ts'
import { isFound, keyOf, rowsOf, withNames } from '../../domain/history/history.ts'
import { historyWords } from '../../i18n/en.history.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { Page, PageHead } from '../../parts/Page.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { PageLink } from '../../parts/PageLink.tsx'
import { useHistory } from '../../state/history/useHistory.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { useMe } from '../../state/person/useMe.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { exportHistory } from './exportHistory.ts'
import { HistoryTable } from './HistoryTable.tsx'
import { useRecordingsOf } from './useRecordingsOf.ts'
import { dayOf } from './when.ts'

addWords(historyWords)

const tabs = ['all', 'missed', 'received', 'placed'] as const

export default function HistoryScreen() {
  const id = useMe()?.id
  return (
    <Page>
      <PageHead title={t('history.title')} />
      {id === undefined ? <p role="status">{t('history.waiting')}</p> : <HistoryOf person={id} />}
    </Page>
  )
}

function HistoryOf({ person }: { readonly person: PersonId }) {
  const { entries, notes, seenUntil, elsewhere, history, isWaiting, failure } = useHistory(person)
  const [tab, setTab] = useState<(typeof tabs)[number]>('all')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const region = useCallingRegion()
  const hasRecordings = useCordboard().config.recordings === true
  const recordings = useRecordingsOf(entries)
  // Calls that were new when the page was opened stay marked.
  const [newSince] = useState(seenUntil)
  useEffect(() => history.seen(), [history, entries])
  const isShown = (entry: HistoryEntry) =>
    (tab === 'all' || entry.kind === (tab satisfies HistoryKind)) &&
    isFound(entry, notes[keyOf(entry)], typed, region)
  const shown = withNames(entries, region).filter(isShown)
  const rows = rowsOf(shown, dayOf, region)
  const chosenRows = rows.filter(({ key }) => chosen.has(key))
  const exported = chosenRows.length === 0 ? shown : chosenRows.flatMap(({ entries }) => entries)
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Tabs
          label={t('history.tabs')}
          panel="history-panel"
          tabs={tabs.map((name) => ({ name, label: t(`history.${name}`) }))}
          chosen={tab}
          onChoose={setTab}
        />
        <div className="flex grow items-end justify-end gap-2">
          <div className="max-w-64 grow">
            <TextField
              type="search"
              label={t('history.filter')}
              isLabelHidden
              placeholder={t('history.filter')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
          {hasRecordings && (
            <PageLink
              to="/recordings"
              className="border-line bg-raised hover:border-edge inline-flex min-h-10 items-center gap-1.5 rounded-lg border px-2.5 text-sm font-medium"
            >
              <Headphones aria-hidden className="size-[1.125rem]" />
              {t('nav.recordings')}
            </PageLink>
          )}
          <Button icon={Download} onClick={() => exportHistory(exported, notes)}>
            {t('history.export')}
          </Button>
        </div>
      </div>
      {failure && (
        <FailureAlert
          title={t('history.failed')}
          words={failureWords(failure)}
          trackingId={failure.trackingId}
        />
      )}
      <div id="history-panel" role="tabpanel" aria-label={t(`history.${tab}`)}>
        {rows.length > 0 ? (
          <HistoryTable
            rows={rows}
            notes={notes}
            newSince={newSince}
            elsewhere={elsewhere}
            region={region}
            recordings={recordings}
            chosen={chosen}
            onChoose={setChosen}
            onNote={(key, note) => history.write(key, note)}
          />
        ) : (
          <Nothing isWaiting={isWaiting} isFiltered={entries.length > 0} />
        )}
      </div>
      <p className="text-quiet text-sm">{t('history.kept')}</p>
    </>
  )
}

type NothingProps = { readonly isWaiting: boolean; readonly isFiltered: boolean }

function Nothing({ isWaiting, isFiltered }: NothingProps) {
  if (isWaiting) return <p role="status">{t('history.waiting')}</p>
  const what = isFiltered ? 'noneFound' : 'none'
  return (
    <EmptyState
      icon={isFiltered ? SearchX : History}
      title={t(`history.${what}`)}
      what={t(`history.${what}What`)}
    />
  )
}
