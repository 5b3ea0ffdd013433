// The API console: every operation with a form, sent as it is written, answered as it comes.
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import type { RequestDraft } from '../../domain/console/requestDraft.ts'
import { apiConsoleWords } from '../../i18n/en.apiConsole.ts'
import { frameWords } from '../../i18n/en.frame.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useSearchParams } from '../../lib/useNavigation.tsx'
import { allOperations } from '../../state/console/descriptions.ts'
import { useKeptRequests, usePutRequest } from '../../state/console/useConsole.ts'
import { useSessionState } from '../../state/session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
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

  function open(operation: string, draft?: RequestDraft, isToRun = false) {
    if (draft) put(operation, draft)
    setOpened(({ count }) => ({ count: count + (draft ? 1 : 0), isToRun }))
    setParams({ op: operation })
  }

  return (
    <div className="mx-auto grid w-full max-w-[100rem] gap-4 p-3 sm:p-4 lg:grid-cols-[22rem_minmax(0,1fr)] lg:p-6">
      <div
        className={`${isChosen ? 'max-lg:hidden' : ''} flex min-h-0 flex-col gap-3 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-7rem)] lg:self-start`}
      >
        <h1 className="text-xl font-semibold">{t('api.title')}</h1>
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
        {isChosen && (
          <Button icon={ArrowLeft} className="self-start lg:hidden" onClick={() => setParams({})}>
            {t('api.back')}
          </Button>
        )}
        <p className="text-quiet hidden text-sm lg:block">{t('api.what')}</p>
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
      </div>
    </div>
  )
}
