// Imports users from a table: read, checked row by row, then sent one after the other.
import { Download } from 'lucide-react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import { knownOf } from '../../domain/users/userDraft.ts'
import type { UserImport } from '../../domain/users/userTable.ts'
import { isReady, readUserTable, userTable } from '../../domain/users/userTable.ts'
import { t } from '../../i18n/translate.ts'
import { Breadcrumbs, PageHead } from '../../parts/Page.tsx'
import { saveFile } from '../../lib/saveFile.ts'
import { flawText } from '../../parts/tableWords.ts'
import type { ReadTable } from '../../state/readTableFile.ts'
import type { TableOfUsers } from '../../state/users/importPart.ts'
import { useUserImport } from '../../state/users/useUserImport.ts'
import { Button } from '../../ui/Button.tsx'
import { ImportedRows } from './ImportedRows.tsx'
import { ImportSource } from './ImportSource.tsx'
import { ReadNotes } from './ReadNotes.tsx'
import type { UsersShown } from './usersShown.ts'

/** The most that one page can show and one person can check. */
const MOST_ROWS = 1_000

export default function ImportUsers({ all, licences, locations }: Omit<UsersShown, 'onOpen'>) {
  const [problem, setProblem] = useState<string>()
  const importing = useUserImport()
  const { table: read, setTable } = importing
  const isComplete = !all.isWaiting && !all.isPartial
  function check(source: ReadTable) {
    const known = knownOf(all.items, licences.licences, { locations })
    const users = readUserTable(source.table, known, locations)
    const wrong = problemOf(users)
    setProblem(wrong)
    setTable(wrong === undefined ? { source, users } : undefined)
  }
  return (
    <>
      <Breadcrumbs parent="nav.users" without={['user', 'view']} here={t('import.title')} />
      <PageHead title={t('import.title')} />
      {read ? (
        <Rows
          source={read.source}
          users={read.users}
          importing={importing}
          onOther={() => setTable(undefined)}
        />
      ) : (
        <>
          <p className="text-sm">{t('import.what')}</p>
          <p className="text-quiet text-sm">{t('import.columns')}</p>
          <Button
            icon={Download}
            className="self-start"
            onClick={() => saveFile('new-users.csv', userTable([], [], []), 'text/csv')}
          >
            {t('import.template')}
          </Button>
          <ImportSource problem={problem} isReady={isComplete} onRead={check} />
        </>
      )}
    </>
  )
}

function problemOf({ rows, missing, unknown, headerFlaws }: UserImport): string | undefined {
  if (headerFlaws.length > 0) {
    return `${t('table.headerFlaw')} ${headerFlaws.map(flawText).join(' ')}`
  }
  if (missing.length > 0) {
    const found = unknown.map(({ title }) => displayText(title, 40))
    return found.length === 0
      ? t('import.missing')
      : t('import.missingAmong', { columns: found.join(', ') })
  }
  if (rows.length === 0) return t('import.empty')
  return rows.length > MOST_ROWS
    ? t('import.tooMany', { most: MOST_ROWS, count: rows.length })
    : undefined
}

type RowsProps = TableOfUsers & {
  readonly importing: ReturnType<typeof useUserImport>
  readonly onOther: () => void
}

function Rows({ source, users, importing, onOther }: RowsProps) {
  const { rows } = users
  const { outcomes, isElsewhere, start, stop } = importing
  const isRunning = importing.isRunning || isElsewhere
  const sound = rows.filter(isReady)
  const ends = [...outcomes.values()]
  const made = ends.filter(({ is }) => is === 'made').length
  const failed = ends.filter((outcome) => 'failure' in outcome).length
  const isBegun = outcomes.size > 0
  const again = sound.filter(({ line }) => outcomes.get(line)?.is !== 'made')
  return (
    <>
      <ReadNotes source={source} users={users} />
      <p role="status" className="text-sm font-semibold">
        {statusText({ isBegun, isRunning, made, failed, all: sound.length })}
      </p>
      {rows.length > sound.length && (
        <p className="text-bad text-sm font-semibold">
          {t('import.unsound', { count: rows.length - sound.length })}
        </p>
      )}
      {isElsewhere && <p className="text-sm">{t('import.elsewhere')}</p>}
      <div className="flex flex-wrap gap-2">
        {again.length > 0 && !isElsewhere && (
          <Button look="accent" isBusy={isRunning} onClick={() => start(again)}>
            {isBegun && !isRunning
              ? t('import.again', { count: again.length })
              : t('import.send', { count: sound.length })}
          </Button>
        )}
        {isElsewhere ? null : isRunning ? (
          <Button onClick={stop}>{t('import.stop')}</Button>
        ) : (
          <Button onClick={onOther}>{t('import.other')}</Button>
        )}
      </div>
      <ImportedRows rows={rows} outcomes={outcomes} isDone={isBegun && !isRunning} />
    </>
  )
}

type Progress = {
  readonly isBegun: boolean
  readonly isRunning: boolean
  readonly made: number
  readonly failed: number
  readonly all: number
}

function statusText({ isBegun, isRunning, made, failed, all }: Progress): string {
  if (!isBegun) return t('import.sound', { count: all })
  return isRunning
    ? t('import.progress', { done: made + failed, all, failed })
    : t('import.finished', { made, failed })
}
