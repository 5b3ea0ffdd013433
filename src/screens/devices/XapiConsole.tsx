// The device's terminal: what is typed there is understood here, sent to the cloud, and answered.
import { Play } from 'lucide-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Device } from '../../domain/device.ts'
import type { Failure } from '../../domain/failure.ts'
import type { TerminalLine } from '../../domain/xcommand.ts'
import { parseTerminal } from '../../domain/xcommand.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useXapiConsole } from '../../state/devices/useXapiConsole.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

export function XapiConsole({ device }: { readonly device: Device }) {
  const { answers, run, isBusy } = useXapiConsole(device.id)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  function send(event: FormEvent) {
    event.preventDefault()
    const parsed = parseTerminal(typed)
    if (!parsed.ok) return setProblem(t('console.wrong', { at: parsed.error.at + 1 }))
    const { value: line } = parsed
    if (line.is === 'configuration') return setProblem(t('console.configuration'))
    run(typed.trim(), line satisfies Exclude<TerminalLine, { is: 'configuration' }>)
    setTyped('')
  }
  return (
    <div className="flex flex-col gap-3">
      <form onSubmit={send} className="flex items-end gap-2">
        <div className="grow">
          <TextField
            label={t('console.field')}
            placeholder={t('console.hint')}
            dir="ltr"
            className="font-mono text-sm"
            value={typed}
            error={problem}
            onChange={(event) => {
              setTyped(event.target.value)
              setProblem(undefined)
            }}
          />
        </div>
        <Button type="submit" look="accent" icon={Play} isBusy={isBusy} className="min-h-11">
          {t('console.run')}
        </Button>
      </form>
      <div role="log" aria-label={t('console.answers')}>
        <ol role="list" className="flex flex-col gap-3">
          {answers.map(({ key, line, ms, result, failure }) => (
            <li key={key} className="border-line rounded-lg border p-3">
              <p className="flex items-baseline justify-between gap-2 text-sm">
                <code dir="ltr" className="min-w-0 break-words">
                  {line}
                </code>
                <span className="text-quiet shrink-0 text-xs">{t('console.took', { ms })}</span>
              </p>
              {failure ? <Refused failure={failure} /> : <Result result={result} />}
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}

function Refused({ failure }: { readonly failure: Failure }) {
  return <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />
}

function Result({ result }: { readonly result: unknown }) {
  return (
    <pre
      dir="ltr"
      tabIndex={0}
      className="bg-ground mt-2 max-h-80 overflow-auto rounded-lg p-2 font-mono text-xs whitespace-pre-wrap"
    >
      {JSON.stringify(result, undefined, 2)}
    </pre>
  )
}
