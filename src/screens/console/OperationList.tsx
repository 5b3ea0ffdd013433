// All operations to choose from, found by id and path; saved requests and recent runs beside them.
import { Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useDeferredValue, useMemo, useRef } from 'react'
import type { ListedOperation } from '../../domain/console/description.ts'
import { findOperations, groupOperations } from '../../domain/console/findOperations.ts'
import { lackingScopes } from '../../domain/console/operationScopes.ts'
import type { RequestDraft } from '../../domain/console/requestDraft.ts'
import { localeNow, t } from '../../i18n/translate.ts'
import { allOperations } from '../../state/console/descriptions.ts'
import type { KeptRequests } from '../../state/console/useConsole.ts'
import { Button } from '../../ui/Button.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Method } from './Method.tsx'

export const lists = ['all', 'saved', 'runs'] as const
export type ListName = (typeof lists)[number]

type Props = {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly list: ListName
  readonly onList: (list: ListName) => void
  /** `operationId` */
  readonly chosen: string
  /** `undefined`: unknown. */
  readonly granted: readonly string[] | undefined
  readonly kept: KeptRequests
  readonly onOpen: (operation: string, draft?: RequestDraft, isToRun?: boolean) => void
}

const groups = groupOperations(allOperations)

export function OperationList(props: Props) {
  const { typed, onType, list, onList, onOpen } = props
  const words = useDeferredValue(typed)
  const found = useMemo(() => findOperations(allOperations, words), [words])
  const rows = useRef<HTMLDivElement>(null)
  function onKey(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const all = [...(rows.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].filter(
      (row) => row.offsetParent !== null,
    )
    const at = all.indexOf(document.activeElement as HTMLElement)
    const next = all[at + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div className="flex min-h-0 flex-col gap-3" onKeyDown={onKey}>
      <TextField
        type="search"
        label={t('api.search')}
        isLabelHidden
        placeholder={t('api.searchHint')}
        value={typed}
        onChange={({ target }) => {
          onType(target.value)
          onList('all')
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          const [first] = findOperations(allOperations, typed)
          if (first) onOpen(first.id)
        }}
      />
      <Tabs
        label={t('api.lists')}
        panel="api-list"
        tabs={lists.map((name) => ({ name, label: t(`api.list.${name}`) }))}
        chosen={list}
        onChoose={onList}
      />
      <div
        id="api-list"
        ref={rows}
        role="tabpanel"
        aria-label={t(`api.list.${list}`)}
        className="flex min-h-0 flex-col gap-1 lg:overflow-y-auto"
      >
        {list === 'all' && (
          <>
            <p role="status" className="text-quiet text-xs">
              {found.length === 0
                ? t('api.noneFound')
                : t('api.found', { count: found.length, all: allOperations.length })}
            </p>
            {words.trim() === '' ? <Groups {...props} /> : <Rows {...props} operations={found} />}
          </>
        )}
        {list === 'saved' && <Saved {...props} />}
        {list === 'runs' && <Runs {...props} />}
      </div>
    </div>
  )
}

/** Only the group of the open operation is unfolded at first. */
function Groups(props: Props) {
  return groups.map(({ path, operations }) => (
    <details
      key={path}
      open={operations.some(({ id }) => id === props.chosen) || undefined}
      className="border-line border-b"
    >
      <summary data-row className="cursor-pointer py-2 text-sm font-medium">
        <code dir="ltr" className="break-all">
          {path}
        </code>{' '}
        <span className="text-quiet text-xs">{operations.length}</span>
      </summary>
      <Rows {...props} operations={operations} />
    </details>
  ))
}

function Rows({
  operations,
  chosen,
  granted,
  onOpen,
}: Props & { readonly operations: readonly ListedOperation[] }) {
  return (
    <ul role="list" className="mb-1 flex flex-col">
      {operations.map((one) => {
        const lacking = lackingScopes(one, granted)
        return (
          <li key={one.id}>
            <button
              type="button"
              data-row
              aria-current={one.id === chosen ? 'true' : undefined}
              onClick={() => onOpen(one.id)}
              className="hover:bg-ground aria-[current=true]:bg-accent-soft flex min-h-10 w-full cursor-pointer flex-col items-start gap-0.5 rounded-lg px-2 py-1.5 text-start"
            >
              <span className="flex w-full min-w-0 items-baseline gap-2">
                <Method method={one.method} isQuiet={lacking !== undefined} />
                <span
                  className={`min-w-0 text-sm font-medium break-all ${lacking ? 'text-quiet' : ''}`}
                >
                  {one.id}
                </span>
              </span>
              <code dir="ltr" className="text-quiet w-full text-xs break-all">
                {one.path}
              </code>
              {one.isDeprecated && <span className="text-warn text-xs">{t('api.deprecated')}</span>}
              {lacking && (
                <span className="text-quiet text-xs break-all">
                  {t('api.missingScope', { scopes: lacking.join(' / ') })}
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

const methodOf = (id: string) => allOperations.find((one) => one.id === id)?.method

function Saved({ kept, onOpen }: Props) {
  if (kept.saved.length === 0) return <p className="text-quiet text-sm">{t('api.noSaved')}</p>
  return (
    <ul role="list" aria-label={t('api.list.saved')} className="flex flex-col">
      {kept.saved.map(({ id, name, operation, draft }) => (
        <li key={id} className="border-line flex items-center gap-1 border-b">
          <button
            type="button"
            data-row
            aria-label={t('api.openSaved', { name })}
            onClick={() => onOpen(operation, draft)}
            className="hover:bg-ground min-h-10 min-w-0 grow cursor-pointer rounded-lg px-2 py-1.5 text-start"
          >
            <span className="block text-sm font-medium break-words">
              <bdi>{name}</bdi>
            </span>
            <RequestLine operation={operation} />
          </button>
          <Button look="quiet" icon={Trash2} isIconOnly onClick={() => kept.forget('saved', id)}>
            {t('api.deleteSaved', { name })}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function RequestLine({ operation }: { readonly operation: string }) {
  const method = methodOf(operation)
  return (
    <span className="text-quiet flex items-baseline gap-2 text-xs break-all">
      {method && <Method method={method} isQuiet />}
      {operation}
    </span>
  )
}

function Runs({ kept, onOpen }: Props) {
  const { runs, forgetRuns } = kept
  if (runs.length === 0) return <p className="text-quiet text-sm">{t('api.noRuns')}</p>
  const moment = new Intl.DateTimeFormat(localeNow(), { dateStyle: 'short', timeStyle: 'medium' })
  return (
    <>
      <ul role="list" aria-label={t('api.list.runs')} className="flex flex-col">
        {runs.map(({ id, operation, draft, at, status }) => (
          <li key={id} className="border-line border-b">
            <button
              type="button"
              data-row
              aria-label={t('api.runAgain', { id: operation })}
              onClick={() => onOpen(operation, draft, true)}
              className="hover:bg-ground min-h-10 w-full cursor-pointer rounded-lg px-2 py-1.5 text-start"
            >
              <RequestLine operation={operation} />
              <span
                className={`block text-xs ${status === 0 || status >= 400 ? 'text-bad' : 'text-quiet'}`}
              >
                {t('api.runLine', {
                  status: status === 0 ? t('api.noAnswer') : status,
                  time: moment.format(at),
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button look="quiet" icon={Trash2} className="mt-1 self-start" onClick={forgetRuns}>
        {t('api.forgetRuns')}
      </Button>
    </>
  )
}
