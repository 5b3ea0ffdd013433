// The rows of an import: the user, problems, outcome.
import { CircleAlert, CircleCheck, Download, LoaderCircle, Minus } from 'lucide-react'
import { csvOf } from '../../domain/csv.ts'
import { displayText } from '../../domain/displayText.ts'
import type { User } from '../../domain/users/user.ts'
import type { UserDraft } from '../../domain/users/userDraft.ts'
import { draftFields } from '../../domain/users/userDraft.ts'
import type { ImportRow } from '../../domain/users/userTable.ts'
import { isReady } from '../../domain/users/userTable.ts'
import { t } from '../../i18n/translate.ts'
import { saveFile } from '../../lib/saveFile.ts'
import { failureWords } from '../../parts/failureWords.ts'
import type { Imported } from '../../state/users/importUsers.ts'
import { flawText } from '../../parts/tableWords.ts'
import { Button } from '../../ui/Button.tsx'
import { problemText } from './problemText.ts'

type Props = {
  readonly rows: readonly ImportRow[]
  readonly outcomes: ReadonlyMap<number, Imported>
  readonly isDone: boolean
}

export function ImportedRows({ rows, outcomes, isDone }: Props) {
  function save() {
    const table = rows.map((row) => [
      String(row.line),
      row.draft.email,
      outcomeText(row, outcomes.get(row.line)),
      trackingIdOf(outcomes.get(row.line)),
    ])
    const head = [t('import.line'), t('users.email'), t('import.outcome'), 'trackingId']
    saveFile('import.csv', csvOf([head, ...table]), 'text/csv')
  }
  return (
    <>
      {isDone && (
        <Button icon={Download} className="self-start" onClick={save}>
          {t('import.save')}
        </Button>
      )}
      <ul role="list" aria-label={t('import.rows')} className="flex flex-col gap-2">
        {rows.map((row) => (
          // Rows off the screen are not laid out: a thousand rows may change one by one.
          <li
            key={row.line}
            className="bg-surface border-line shadow-card flex items-start gap-3 rounded-xl border px-3 py-2 [contain-intrinsic-size:auto_5.5rem] [content-visibility:auto]"
          >
            <Row row={row} outcome={outcomes.get(row.line)} />
          </li>
        ))}
      </ul>
    </>
  )
}

type RowProps = { readonly row: ImportRow; readonly outcome: Imported | undefined }

function Row({ row, outcome }: RowProps) {
  const { line, draft, shown } = row
  const isBad = !isReady(row) || (outcome !== undefined && 'failure' in outcome)
  return (
    <>
      <OutcomeIcon isBad={isBad} outcome={outcome} />
      <div className="min-w-0 grow">
        <p className="truncate font-semibold">
          <bdi>{displayText(`${draft.firstName} ${draft.lastName}`, 60)}</bdi>{' '}
          <bdi className="text-quiet font-normal">{displayText(draft.email, 60)}</bdi>
        </p>
        <p className="text-quiet truncate text-sm">
          {t('import.line')} {line}
          {[shown.licence || t('users.noCalling'), shown.location, draft.extension, draft.number]
            .filter(Boolean)
            .map((one) => ` · ${displayText(one, 40)}`)}
        </p>
        <p className={`text-sm break-words ${isBad ? 'text-bad font-semibold' : ''}`}>
          {outcomeText(row, outcome)}
        </p>
        {outcome?.is === 'partly' && <UserLink user={outcome.user} />}
      </div>
    </>
  )
}

/** Opens a new tab, so that the outcomes of the other rows stay. */
function UserLink({ user }: { readonly user: User }) {
  const href = `/admin/users?${new URLSearchParams({ user: user.id }).toString()}`
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="text-accent inline-block py-1 text-sm font-semibold underline"
    >
      {t('users.open', { user: displayText(user.name, 60) })}
    </a>
  )
}

type IconProps = { readonly isBad: boolean; readonly outcome: Imported | undefined }

/** Decorative: the text is beside it. */
function OutcomeIcon({ isBad, outcome }: IconProps) {
  const place = 'mt-0.5 size-5 shrink-0'
  if (isBad) return <CircleAlert aria-hidden className={`${place} text-bad`} />
  if (outcome?.is === 'made') return <CircleCheck aria-hidden className={`${place} text-good`} />
  return outcome?.is === 'sending' ? (
    <LoaderCircle aria-hidden className={`${place} text-quiet`} />
  ) : (
    <Minus aria-hidden className={`${place} text-quiet`} />
  )
}

/** The words of the row that its problem in a field is about. */
function saidIn({ draft, shown, firstLines }: ImportRow, field: keyof UserDraft): string {
  if (field === 'licence' || field === 'location') return shown[field]
  if (field === 'email' || field === 'extension' || field === 'number') {
    return String(firstLines[field] ?? draft[field])
  }
  return draft[field]
}

function outcomeText(row: ImportRow, outcome: Imported | undefined): string {
  if (!isReady(row)) {
    const problems = draftFields.flatMap(
      (field) => problemText(row.problems[field], saidIn(row, field)) ?? [],
    )
    return [...row.flaws.map(flawText), ...problems].join(' ')
  }
  if (outcome === undefined) return t('import.ready')
  return 'failure' in outcome
    ? t(`import.is.${outcome.is}`, { why: failureWords(outcome.failure).why })
    : t(`import.is.${outcome.is}`)
}

const trackingIdOf = (outcome: Imported | undefined): string =>
  outcome && 'failure' in outcome ? (outcome.failure.trackingId ?? '') : ''
