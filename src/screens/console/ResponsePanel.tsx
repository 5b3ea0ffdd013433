// The answer as it came: status, time, size, body, headers, and where it differs from its description.
import { ChevronLeft, ChevronRight, Copy, Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ApiDescription, ApiOperation } from '../../domain/console/description.ts'
import type { Difference } from '../../domain/console/differences.ts'
import { differencesOfAnswer } from '../../domain/console/differences.ts'
import type { FoundId } from '../../domain/console/ids.ts'
import { displayText } from '../../domain/displayText.ts'
import { parseJson } from '../../domain/console/requestDraft.ts'
import { reportText } from '../../domain/console/report.ts'
import { localeNow, t } from '../../i18n/translate.ts'
import { saveFile } from '../../lib/saveFile.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import type { Runner, RunOutcome } from '../../state/console/useRun.ts'
import { Button } from '../../ui/Button.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { JsonText } from './JsonText.tsx'
import { PlainText } from './PlainText.tsx'
import { useCopied } from './useCopied.ts'

type Props = {
  readonly operation: ApiOperation
  readonly file: string
  readonly description: ApiDescription
  readonly runner: Runner
  readonly onId: (id: FoundId) => void
}

const views = ['pretty', 'raw', 'headers', 'sent', 'differences'] as const
type View = (typeof views)[number]

/** `1.2 kB` */
export function sizeText(bytes: number): string {
  const isSmall = bytes < 1_000
  return new Intl.NumberFormat(localeNow(), {
    style: 'unit',
    unit: isSmall ? 'byte' : 'kilobyte',
    unitDisplay: isSmall ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(isSmall ? bytes : bytes / 1_000)
}

export function ResponsePanel(props: Props) {
  const { runner } = props
  const { pages, isRunning, cancel, runNext } = runner
  const [page, setPage] = useState<number>()
  const last = pages.length - 1
  const shown = Math.min(page ?? last, last)
  const outcome = pages[shown]
  const hasNext = outcome?.is === 'answered' && outcome.answer.next !== undefined
  return (
    <section
      aria-label={t('api.response')}
      aria-busy={isRunning}
      className="bg-surface border-line shadow-card flex min-w-0 flex-col gap-3 rounded-xl border p-4"
    >
      <h2 className="text-base font-semibold">{t('api.response')}</h2>
      <p role="status" className="text-quiet flex min-h-5 flex-wrap items-center gap-2 text-sm">
        {isRunning ? t('api.running') : outcome ? summaryOf(outcome) : t('api.notRun')}
        {isRunning && <Button onClick={cancel}>{t('api.stop')}</Button>}
      </p>
      {outcome && <Outcome key={`${outcome.at} ${shown}`} {...props} outcome={outcome} />}
      {(hasNext || last > 0) && (
        <div className="flex flex-wrap items-center gap-2">
          {shown > 0 && (
            <Button icon={ChevronLeft} onClick={() => setPage(shown - 1)}>
              {t('api.previousPage')}
            </Button>
          )}
          <span className="text-quiet text-sm">{t('api.page', { number: shown + 1 })}</span>
          {(hasNext || shown < last) && (
            <Button
              icon={ChevronRight}
              isBusy={isRunning}
              onClick={() => {
                setPage(shown < last ? shown + 1 : undefined)
                if (shown === last) runNext()
              }}
            >
              {t('api.nextPage')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function summaryOf(outcome: RunOutcome): string {
  if (outcome.is === 'failed') return t('api.failedTitle')
  const { status, ms, bytes } = outcome.answer
  return t('api.answered', { status, ms, size: sizeText(bytes.length) })
}

function Outcome({ outcome, ...props }: Props & { readonly outcome: RunOutcome }) {
  if (outcome.is === 'failed') {
    const { failure } = outcome
    return (
      <>
        {failure.is !== 'cancelled' && (
          <FailureAlert title={t('api.failedTitle')} words={failureWords(failure)} />
        )}
        <PlainText label={t('api.view.sent')} text={sentText(outcome)} />
      </>
    )
  }
  return <Answered {...props} outcome={outcome} />
}

/** As it went out, but for the token. */
function sentText({ request: { method, url, contentType, body } }: RunOutcome): string {
  const headers = [
    `Authorization: Bearer <${t('api.tokenHidden')}>`,
    ...(typeof body === 'string' && contentType !== undefined
      ? [`Content-Type: ${contentType}`]
      : []),
  ]
  const text =
    body instanceof FormData
      ? [...body].map(([name, one]) =>
          typeof one === 'string'
            ? `${name}=${one}`
            : `${name}=@${one.name} (${sizeText(one.size)})`,
        )
      : [body ?? '']
  return [`${method} ${url}`, ...headers, '', ...text].join('\n').trimEnd()
}

type AnsweredProps = Props & { readonly outcome: RunOutcome & { readonly is: 'answered' } }

function Answered({ operation, file, description, onId, outcome }: AnsweredProps) {
  const { answer, at } = outcome
  const { status, text, headers, bytes, trackingId } = answer
  const [view, setView] = useState<View>('pretty')
  const { said, copy } = useCopied()
  const parsed = useMemo(() => parseJson(text ?? ''), [text])
  const body = parsed.ok ? parsed.value : undefined
  const differences = useMemo(
    () => differencesOfAnswer({ status, body }, operation, description),
    [status, body, operation, description],
  )
  const marks = useMemo(
    () => new Map(differences.map((one) => [one.at, differenceText(one)])),
    [differences],
  )
  const report = () => {
    const differing = { operation, status, at, file, differences }
    void copy(reportText({ ...differing, ...(trackingId !== undefined && { trackingId }) }))
  }
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  return (
    <>
      {trackingId !== undefined && (
        <Button
          look="quiet"
          icon={Copy}
          className="-ms-2.5 max-w-full self-start text-xs"
          onClick={() => void copy(trackingId)}
        >
          <span className="truncate">
            {t('notice.trackingId', { trackingId: displayText(trackingId, 80) })}
          </span>
        </Button>
      )}
      <p className={`text-sm ${differences.length > 0 ? 'text-warn font-medium' : 'text-quiet'}`}>
        {differences.length > 0
          ? t('api.differs', { count: differences.length })
          : t(status < 400 ? 'api.same' : 'api.notCompared')}
      </p>
      <Tabs
        label={t('api.shown')}
        panel="api-answer"
        tabs={views.map((name) => ({
          name,
          label: t(`api.view.${name}`, { count: differences.length }),
        }))}
        chosen={view}
        onChoose={setView}
      />
      <div
        id="api-answer"
        role="tabpanel"
        aria-label={t(`api.view.${view}`, { count: differences.length })}
        className="flex min-w-0 flex-col gap-2"
      >
        {(view === 'pretty' || view === 'raw') && bytes.length === 0 && (
          <p className="text-quiet text-sm">{t('api.emptyBody')}</p>
        )}
        {(view === 'pretty' || view === 'raw') && text === undefined && (
          <div className="flex flex-wrap items-center gap-2 text-sm">
            {t('api.binary', { size: sizeText(bytes.length), type })}
            <Button icon={Download} onClick={() => saveFile(operation.id, bytes, type)}>
              {t('api.download')}
            </Button>
          </div>
        )}
        {view === 'pretty' && body !== undefined && (
          <JsonText label={t('api.view.pretty')} value={body} onId={onId} marks={marks} />
        )}
        {(view === 'raw' || (view === 'pretty' && body === undefined)) && !!text && (
          <PlainText label={t('api.view.raw')} text={text} />
        )}
        {view === 'headers' && (
          <>
            <PlainText
              label={t('api.view.headers')}
              text={headers.map(([name, value]) => `${name}: ${value}`).join('\n')}
            />
            <p className="text-quiet text-xs">{t('api.headersNote')}</p>
          </>
        )}
        {view === 'sent' && <PlainText label={t('api.view.sent')} text={sentText(outcome)} />}
        {view === 'differences' && (
          <>
            {differences.length > 0 ? (
              <Differences differences={differences} />
            ) : (
              <p className="text-sm">{t(status < 400 ? 'api.same' : 'api.notCompared')}</p>
            )}
            {differences.length > 0 && (
              <div className="flex flex-wrap items-center gap-2">
                <Button icon={Copy} onClick={report}>
                  {t('api.copyReport')}
                </Button>
                <span className="text-quiet text-xs">{t('api.reportNote')}</span>
              </div>
            )}
          </>
        )}
        <p role="status" className="text-quiet text-sm empty:hidden">
          {said}
        </p>
      </div>
    </>
  )
}

function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">{t('api.differs', { count: differences.length })}</caption>
        <thead className="text-quiet text-start text-xs">
          <tr>
            <th scope="col" className="p-2 text-start font-medium">
              {t('api.field.where')}
            </th>
            <th scope="col" className="p-2 text-start font-medium">
              {t('api.field.what')}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <tr key={`${one.at} ${one.is} ${one.found}`} className="border-line border-t align-top">
              <th scope="row" className="p-2 text-start font-normal">
                {one.at === '' ? t('api.whole') : <code dir="ltr">{one.at}</code>}
              </th>
              <td className="p-2 break-words">
                {differenceText(one)}
                {one.count > 1 && (
                  <span className="text-quiet"> · {t('api.times', { count: one.count })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function differenceText({ is, wanted = '', found = '' }: Difference): string {
  switch (is) {
    case 'missing':
    case 'noBody':
      return t(`api.differ.${is}`)
    case 'undescribed':
      return t('api.differ.undescribed', { found })
    case 'type':
    case 'value':
    case 'format':
    case 'status':
      return t(`api.differ.${is}`, { wanted, found })
  }
}
