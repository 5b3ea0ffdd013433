// The API console: every operation with a form, sent as it is written, answered as it comes.
import { useEffect, useRef, useState } from 'react'
import type { RequestDraft } from '../../domain/console/requestDraft.ts'
import { apiConsoleWords } from '../../i18n/en.apiConsole.ts'
import { frameWords } from '../../i18n/en.frame.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useSearchParams } from '../../lib/useNavigation.tsx'
import { Breadcrumbs, Page, PageHead } from '../../parts/Page.tsx'
import { allOperations } from '../../state/console/descriptions.ts'
import { useKeptRequests, usePutRequest } from '../../state/console/useConsole.ts'
import { useSessionState } from '../../state/session/useSession.ts'
import { TextField } from '../../ui/TextField.tsx'
import { OperationList } from './OperationList.tsx'
import type { ListName } from './OperationList.tsx'
import { OperationPanel } from './OperationPanel.tsx'

addWords(frameWords)
addWords(apiConsoleWords)

/** Reads one's own profile: a first request that changes nothing. */
const FIRST = 'getPeopleMe'

export default function ConsoleScreen() {
  const [params, setParams] = useSearchParams()
  const [typed, setTyped] = useState('')
  const [list, setList] = useState<ListName>('all')
  const [pasted, setPasted] = useState('')
  const [opened, setOpened] = useState({ count: 0, isToRun: false })
  const kept = useKeptRequests()
  const put = usePutRequest()
  const session = useSessionState()
  const token = pasted.trim() === '' ? undefined : pasted.trim()
  const scopes = token === undefined && 'scopes' in session ? session.scopes : 'unknown'
  const granted = scopes === 'unknown' ? undefined : scopes
  const wanted = params.get('op')
  const isChosen = wanted !== null
  const listed =
    allOperations.find(({ id }) => id === wanted) ?? allOperations.find(({ id }) => id === FIRST)

  const page = useRef<HTMLDivElement>(null)
  const wasChosen = useRef(isChosen)
  useEffect(() => {
    if (wasChosen.current === isChosen) return
    wasChosen.current = isChosen
    // On narrow screens the list gives way to the operation, and the operation to the list.
    const focused = document.activeElement
    if (focused instanceof HTMLElement && focused !== document.body && focused.offsetParent) return
    const next = isChosen ? '[data-operation]' : 'input[type=search]'
    page.current?.querySelector<HTMLElement>(next)?.focus({ preventScroll: !isChosen })
  }, [isChosen])

  function open(operation: string, draft?: RequestDraft, isToRun = false) {
    if (draft) put(operation, draft)
    setOpened(({ count }) => ({ count: count + (draft ? 1 : 0), isToRun }))
    setParams({ op: operation })
  }

  return (
    <Page>
      <div className={isChosen ? 'max-lg:hidden' : ''}>
        <PageHead title={t('api.title')} />
        <p className="text-quiet text-sm">{t('api.what')}</p>
      </div>
      {isChosen && (
        <div className="lg:hidden">
          <Breadcrumbs parent="nav.console" without={['op']} {...(listed && { here: listed.id })} />
        </div>
      )}
      <div ref={page} className="grid gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div
          className={`${isChosen ? 'max-lg:hidden' : ''} flex min-h-0 flex-col gap-3 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-7rem)] lg:self-start`}
        >
          <OperationList
            typed={typed}
            onType={setTyped}
            list={list}
            onList={setList}
            chosen={listed?.id ?? ''}
            granted={granted}
            kept={kept}
            onOpen={open}
          />
        </div>
        <div className={`${isChosen ? '' : 'max-lg:hidden'} flex min-w-0 flex-col gap-4`}>
          <details className="border-line bg-surface rounded-xl border p-4 text-sm">
            <summary className="cursor-pointer font-medium">
              {t('api.token')}: {t(token === undefined ? 'api.tokenSession' : 'api.tokenPasted')}
            </summary>
            <div className="mt-3 flex max-w-md flex-col gap-2">
              <TextField
                type="password"
                autoComplete="off"
                label={t('api.tokenField')}
                value={pasted}
                onChange={({ target }) => setPasted(target.value)}
              />
              <p className="text-quiet">{t('api.tokenNote')}</p>
            </div>
          </details>
          {listed && (
            <OperationPanel
              key={`${listed.id} ${opened.count}`}
              listed={listed}
              kept={kept}
              granted={granted}
              pasted={token}
              isToRun={opened.isToRun}
              onBegun={() => setOpened(({ count }) => ({ count, isToRun: false }))}
              onOpen={open}
            />
          )}
        </div>
      </div>
    </Page>
  )
}
