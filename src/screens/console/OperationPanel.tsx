// One operation: what it needs, its request, and the answer.
import { Eraser, Play, Save } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type {
  ApiDescription,
  ApiOperation,
  ListedOperation,
} from '../../domain/console/description.ts'
import type { FoundId } from '../../domain/console/ids.ts'
import { lackingScopes, scopesOf } from '../../domain/console/operationScopes.ts'
import type { RequestDraft } from '../../domain/console/requestDraft.ts'
import {
  addressOf,
  emptyRequest,
  isSecretName,
  missingParameters,
  parseJson,
  variablesOf,
  withVariables,
} from '../../domain/console/requestDraft.ts'
import { asCurl, asFetch, asTypeScript } from '../../domain/console/snippets.ts'
import { t } from '../../i18n/translate.ts'
import { PageLink } from '../../parts/PageLink.tsx'
import { descriptionQuery } from '../../state/console/descriptions.ts'
import type { KeptRequests } from '../../state/console/useConsole.ts'
import { useRequestDraft } from '../../state/console/useConsole.ts'
import type { RunRequest } from '../../state/console/useRun.ts'
import { useRun } from '../../state/console/useRun.ts'
import { useSession } from '../../state/session/useSession.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ConfirmRun } from './ConfirmRun.tsx'
import { IdDialog } from './IdDialog.tsx'
import { Method } from './Method.tsx'
import type { Files } from './RequestForm.tsx'
import { RequestForm } from './RequestForm.tsx'
import { ResponsePanel } from './ResponsePanel.tsx'
import { SaveDialog } from './SaveDialog.tsx'
import { useCopied } from './useCopied.ts'

type Props = {
  readonly listed: ListedOperation
  readonly kept: KeptRequests
  /** `undefined`: unknown. */
  readonly granted: readonly string[] | undefined
  /** A token for this page only. */
  readonly pasted: string | undefined
  /** Opened to be run: at once if it only reads, else after the question. */
  readonly isToRun: boolean
  /** Called once it was. */
  readonly onBegun: () => void
  readonly onOpen: (operation: string, draft?: RequestDraft) => void
}

export function OperationPanel(props: Props) {
  const { listed } = props
  const { data: description } = useQuery(descriptionQuery(listed.file))
  const operation = description?.operations.find(({ id }) => id === listed.id)
  return (
    <>
      <Head listed={listed} operation={operation} granted={props.granted} />
      {description && operation ? (
        <Opened {...props} description={description} operation={operation} />
      ) : (
        <p role="status" className="text-quiet text-sm">
          {t('api.loading')}
        </p>
      )}
    </>
  )
}

type HeadProps = Pick<Props, 'listed' | 'granted'> & {
  readonly operation: ApiOperation | undefined
}

function Head({ listed, operation, granted }: HeadProps) {
  const session = useSession()
  const scopes = scopesOf(listed)
  const lacking = lackingScopes(listed, granted)
  const stateOf = (scope: string) => {
    if (!granted) return t('api.grantUnknown')
    return t(granted.includes(scope) ? 'api.granted' : 'api.notGranted')
  }
  return (
    <header className="flex min-w-0 flex-col gap-2">
      <h2
        data-operation
        tabIndex={-1}
        className="flex min-w-0 flex-wrap items-baseline gap-2 text-lg font-semibold"
      >
        <Method method={listed.method} />
        <span className="break-all">{listed.id}</span>
        {listed.isDeprecated && (
          <span className="text-warn text-sm font-medium">{t('api.deprecated')}</span>
        )}
      </h2>
      <code dir="ltr" className="text-quiet text-sm break-all">
        {listed.path}
      </code>
      {operation?.summary !== undefined && (
        <p className="text-sm" lang="en">
          {operation.summary}
          {operation.description !== undefined && ` · ${operation.description}`}
        </p>
      )}
      <div className="text-quiet text-sm">
        {scopes.length === 0 ? (
          t('api.scopesUnknown')
        ) : (
          <>
            {t('api.scopes')}
            <ul role="list" className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
              {scopes.map((scope) => (
                <li key={scope}>
                  <code className="text-xs break-all">{scope}</code> · {stateOf(scope)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {lacking && (
        <Button className="self-start" onClick={() => void session.signIn({ role: 'admin' })}>
          {t('api.signIn')}
        </Button>
      )}
      {listed.path.startsWith('/xapi/') && (
        <PageLink to="/devices" className="text-accent self-start text-sm underline">
          {t('api.xapi')}
        </PageLink>
      )}
    </header>
  )
}

type OpenedProps = Props & {
  readonly description: ApiDescription
  readonly operation: ApiOperation
}

function Opened(props: OpenedProps) {
  const { listed, kept, granted, pasted, isToRun, description, operation } = props
  const { apiBaseUrl } = useCordboard().config
  const { draft: stored, keep } = useRequestDraft(operation.id)
  const [here, setHere] = useState<RequestDraft>()
  const draft = here ?? stored ?? emptyRequest
  const [files, setFiles] = useState<Files>({})
  const [isAsking, setAsking] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [complaint, setComplaint] = useState<string>()
  const [found, setFound] = useState<FoundId>()
  const { said, say, copy } = useCopied()
  const runner = useRun(pasted, kept.addRun)
  const variables = variablesOf(draft)
  const lacking = lackingScopes(listed, granted)
  const whyNot = lacking && t('api.missingScope', { scopes: lacking.join(' / ') })
  // Never kept, unlike the other variables.
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({})
  const values = { ...kept.variables, ...secrets }
  const filled = withVariables(draft, values)

  function change(next: RequestDraft) {
    setHere(next)
    keep(next)
    setComplaint(undefined)
  }

  function requestOf(): RunRequest {
    const { body } = operation
    const isForm = body?.contentType === 'multipart/form-data'
    return {
      operation: operation.id,
      draft,
      method: operation.method,
      url: apiBaseUrl + addressOf(operation, filled),
      ...(isForm && { body: formOf(filled.body, files) }),
      ...(body &&
        !isForm &&
        filled.body.trim() !== '' && { body: filled.body, contentType: body.contentType }),
    }
  }

  function press() {
    if (runner.isRunning) return
    const missing = missingParameters(operation, filled)
    if (missing.length > 0)
      return setComplaint(t('api.missingValues', { names: missing.join(', ') }))
    const open = variablesOf(filled)
    if (open.length > 0) return setComplaint(t('api.missingValues', { names: open.join(', ') }))
    setComplaint(undefined)
    if (operation.method === 'GET') runner.run(requestOf())
    else setAsking(true)
  }

  const hasBegun = useRef(false)
  useEffect(() => {
    if (!isToRun || hasBegun.current) return
    hasBegun.current = true
    props.onBegun()
    press()
  })

  const code = () => {
    const { body, contentType, method, url } = requestOf()
    return {
      method,
      url,
      ...(typeof body === 'string' && { body }),
      ...(contentType !== undefined && { contentType }),
    }
  }
  const link = `${location.origin}/console?op=${encodeURIComponent(operation.id)}`
  return (
    <>
      <section
        aria-label={t('api.request')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          press()
        }}
        className="bg-surface border-line shadow-card flex min-w-0 flex-col gap-4 rounded-xl border p-4"
      >
        <h2 className="text-base font-semibold">{t('api.request')}</h2>
        <RequestForm
          operation={operation}
          description={description}
          draft={draft}
          onChange={change}
          files={files}
          onFiles={setFiles}
        />
        {variables.length > 0 && (
          <fieldset className="flex flex-wrap gap-3">
            <legend className="mb-1 text-sm font-semibold">{t('api.variables')}</legend>
            {variables.map((name) => (
              <div key={name} className="min-w-40 grow">
                <TextField
                  label={name}
                  type={isSecretName(name) ? 'password' : 'text'}
                  value={values[name] ?? ''}
                  onChange={({ target: { value } }) =>
                    isSecretName(name)
                      ? setSecrets({ ...secrets, [name]: value })
                      : kept.setVariable(name, value)
                  }
                />
              </div>
            ))}
          </fieldset>
        )}
        {complaint !== undefined && (
          <p role="alert" className="text-bad text-sm">
            {complaint}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-2">
          {whyNot !== undefined ? (
            <>
              <Button icon={Play} whyNot={whyNot} onClick={() => setComplaint(whyNot)}>
                {t('api.run')}
              </Button>
              <Button look="quiet" onClick={press}>
                {t('api.runAnyway')}
              </Button>
            </>
          ) : (
            <Button look="accent" icon={Play} isBusy={runner.isRunning} onClick={press}>
              {t('api.run')}
            </Button>
          )}
          <Button icon={Save} onClick={() => setSaving(true)}>
            {t('api.saveAs')}
          </Button>
          <Menu
            label={t('api.copy')}
            items={[
              { label: t('api.copyCurl'), onChoose: () => void copy(asCurl(code())) },
              { label: t('api.copyFetch'), onChoose: () => void copy(asFetch(code())) },
              {
                label: t('api.copyTypeScript'),
                onChoose: () => void copy(asTypeScript(code(), operation, description.schemas)),
              },
              { label: t('api.copyLink'), onChoose: () => void copy(link) },
            ]}
          />
          <Button
            look="quiet"
            icon={Eraser}
            onClick={() => {
              setHere(emptyRequest)
              setFiles({})
              keep(undefined)
              setComplaint(undefined)
            }}
          >
            {t('api.clear')}
          </Button>
          {pasted !== undefined && (
            <span className="text-warn text-sm font-medium">{t('api.pasted')}</span>
          )}
          <span role="status" className="text-quiet text-sm">
            {said}
          </span>
        </div>
      </section>
      <ResponsePanel
        operation={operation}
        file={listed.file}
        description={description}
        runner={runner}
        onId={setFound}
      />
      {isAsking && (
        <ConfirmRun
          operation={operation}
          request={requestOf()}
          isPasted={pasted !== undefined}
          onConfirm={() => {
            setAsking(false)
            runner.run(requestOf())
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {isSaving && (
        <SaveDialog
          onSave={(name) => {
            kept.save({ name, operation: operation.id, draft })
            setSaving(false)
            say(t('api.saved', { name }))
          }}
          onClose={() => setSaving(false)}
        />
      )}
      {found && (
        <IdDialog
          found={found}
          onUse={(id, next) => {
            setFound(undefined)
            props.onOpen(id, next)
          }}
          onClose={() => setFound(undefined)}
        />
      )}
    </>
  )
}

/** Fields of the body and the files beside them. */
function formOf(body: string, files: Files): FormData {
  const form = new FormData()
  const parsed = parseJson(body)
  const fields = parsed.ok && typeof parsed.value === 'object' ? (parsed.value ?? {}) : {}
  for (const [name, value] of Object.entries(fields)) {
    form.append(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  for (const [name, file] of Object.entries(files)) form.append(name, file, file.name)
  return form
}
