// The device's terminal: parses typed or filled-in commands, sends them to the cloud, and shows the
// answer with the request, the time and Webex's reference.
import { Play } from 'lucide-react'
import type { ClipboardEvent, FormEvent } from 'react'
import { useId, useState } from 'react'
import type { Device } from '../../domain/devices/device.ts'
import { idForConfigurations } from '../../domain/devices/device.ts'
import { displayText } from '../../domain/displayText.ts'
import type { XapiSchema } from '../../domain/devices/xapiSchema.ts'
import { bodyToSend, commandNamed, completionsOf } from '../../domain/devices/xapiSchema.ts'
import type { TerminalLine } from '../../domain/devices/xcommand.ts'
import { parseTerminal, terminalText } from '../../domain/devices/xcommand.ts'
import { frameWords } from '../../i18n/en.frame.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { PageLink } from '../../parts/PageLink.tsx'
import { useXapiSchema } from '../../state/devices/useDeviceSetup.ts'
import type { ConsoleAnswer } from '../../state/devices/useXapiConsole.ts'
import { useXapiConsole } from '../../state/devices/useXapiConsole.ts'
import { Button } from '../../ui/Button.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CommandForm } from './CommandForm.tsx'
import { problemText } from './configuration/badValueText.ts'

addWords(frameWords)

const ways = ['byLine', 'byForm'] as const

export function XapiConsole({ device }: { readonly device: Device }) {
  const { answers, run, isBusy } = useXapiConsole(device.id, idForConfigurations(device))
  const schema = useXapiSchema(device.id)
  const [way, setWay] = useState<(typeof ways)[number]>('byLine')
  // An earlier line is put into the input, to be changed and run again.
  const [again, setAgain] = useState({ line: '', count: 0 })
  return (
    <div className="flex flex-col gap-3">
      <Tabs
        label={t('console.title')}
        panel="console-way"
        tabs={ways.map((name) => ({ name, label: t(`setup.${name}`) }))}
        chosen={way}
        onChoose={setWay}
      />
      <PageLink to="/console?op=getXapiStatus" className="text-accent self-start text-sm underline">
        {t('nav.console')}
      </PageLink>
      <div id="console-way" role="tabpanel" aria-label={t(`setup.${way}`)}>
        {way === 'byLine' && (
          <Line key={again.count} start={again.line} schema={schema} isBusy={isBusy} onRun={run} />
        )}
        {way === 'byForm' && schema && (
          <CommandForm
            schema={schema}
            isBusy={isBusy}
            onRun={(command, body) => run(terminalText(command), command, body)}
          />
        )}
        {way === 'byForm' && !schema && <p className="text-quiet text-sm">{t('setup.noSchema')}</p>}
      </div>
      <div role="log" aria-label={t('console.answers')}>
        <ol role="list" className="flex flex-col gap-3">
          {answers.map((answer) => (
            <li key={answer.key} className="border-line rounded-lg border p-3">
              <Answered
                answer={answer}
                onAgain={() => {
                  setWay('byLine')
                  setAgain(({ count }) => ({ line: answer.line, count: count + 1 }))
                }}
              />
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}

type LineProps = {
  readonly start: string
  readonly schema: XapiSchema | undefined
  readonly isBusy: boolean
  readonly onRun: (line: string, meant: TerminalLine, body?: unknown) => void
}

/** The first line is the command, the others are the text that some commands take. */
function split(typed: string): readonly [line: string, body: string] {
  const [line = '', ...rest] = typed.trimStart().split(/\r?\n/)
  const end = rest.indexOf('.')
  return [line, (end < 0 ? rest : rest.slice(0, end)).join('\n')]
}

function Line({ start, schema, isBusy, onRun }: LineProps) {
  const id = useId()
  const [first, rest] = split(start)
  const [typed, setTyped] = useState(first)
  const [body, setBody] = useState(rest)
  const [problem, setProblem] = useState<string>()
  const parsed = parseTerminal(typed, schema)
  const command = parsed.ok && parsed.value.is === 'command' ? parsed.value : undefined
  const known = command && schema && commandNamed(schema, command.commandKey)
  const takesBody = known?.body !== undefined || body !== ''
  const isJson = known?.body === 'json'
  function send(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    if (!parsed.ok) return setProblem(t('console.wrong', { at: parsed.error.at + 1 }))
    const sent = body === '' ? undefined : bodyToSend(known || undefined, body)
    if (body !== '' && sent === undefined) return setProblem(t('console.notJson'))
    onRun(body === '' ? typed.trim() : `${typed.trim()}\n${body}`, parsed.value, sent)
    setTyped('')
    setBody('')
  }
  /** A single-line field would join the lines of a macro. */
  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const pasted = event.clipboardData.getData('text')
    if (!/\S[^\n]*\n/.test(pasted) || typed.trim() !== '') return
    event.preventDefault()
    const [line, lines] = split(pasted)
    setTyped(line)
    setBody(lines.trim() === '' ? '' : lines)
    setProblem(undefined)
  }
  return (
    <form onSubmit={send} className="flex flex-col gap-3">
      <div className="flex items-end gap-2">
        <div className="grow">
          <TextField
            label={t('console.field')}
            placeholder={t('console.hint')}
            dir="ltr"
            className="font-mono text-sm"
            list={`${id}-lines`}
            value={typed}
            error={problem}
            onPaste={paste}
            onChange={(event) => {
              setTyped(event.target.value)
              setProblem(undefined)
            }}
          />
          <datalist id={`${id}-lines`}>
            {schema &&
              completionsOf(schema, typed).map((line) => <option key={line} value={line} />)}
          </datalist>
        </div>
        <Button type="submit" look="accent" icon={Play} isBusy={isBusy} className="min-h-11">
          {t('console.run')}
        </Button>
      </div>
      {takesBody && (
        <TextArea
          label={t(isJson ? 'console.json' : 'console.body')}
          dir="auto"
          className="font-mono text-sm"
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      )}
    </form>
  )
}

type AnsweredProps = { readonly answer: ConsoleAnswer; readonly onAgain: () => void }

function Answered({ answer, onAgain }: AnsweredProps) {
  const { line, ms, result, failure, problem, request, trackingId } = answer
  return (
    <>
      <p className="flex items-baseline justify-between gap-2 text-sm">
        <code dir="ltr" className="min-w-0 break-words whitespace-pre-wrap">
          {line}
        </code>
        <span className="text-quiet shrink-0 text-xs">{t('console.took', { ms })}</span>
      </p>
      {failure ? (
        <FailureAlert words={failureWords(failure, 'device')} trackingId={failure.trackingId} />
      ) : problem ? (
        <p role="alert" className="text-bad mt-1 text-sm">
          {t('console.refused', { key: problem.key, why: problemText(problem) })}
        </p>
      ) : (
        <Code text={JSON.stringify(result, undefined, 2)} />
      )}
      <div className="mt-1 flex flex-wrap items-start gap-2">
        <details className="min-w-0 grow text-sm">
          <summary className="text-quiet cursor-pointer py-2">{t('console.request')}</summary>
          <Code text={request} />
          {trackingId !== undefined && (
            <p className="text-quiet mt-1 text-xs break-all select-all">
              {t('notice.trackingId', { trackingId: displayText(trackingId, 80) })}
            </p>
          )}
        </details>
        <Button look="quiet" onClick={onAgain}>
          {t('console.again')}
        </Button>
      </div>
    </>
  )
}

function Code({ text }: { readonly text: string }) {
  return (
    <pre
      dir="ltr"
      tabIndex={0}
      className="bg-ground mt-2 max-h-80 overflow-auto rounded-lg p-2 font-mono text-xs break-all whitespace-pre-wrap"
    >
      {text}
    </pre>
  )
}
