// A form for a command: chosen from the device's schema, with a field for each argument.
import { Minus, Play, Plus } from 'lucide-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { ArgumentProblem, FilledIn } from '../../domain/devices/commandForm.ts'
import { canBeFilledIn, checkedForm } from '../../domain/devices/commandForm.ts'
import type { ValueSpace } from '../../domain/devices/deviceConfiguration.ts'
import type { XapiArgument, XapiCommand, XapiSchema } from '../../domain/devices/xapiSchema.ts'
import { bodyToSend } from '../../domain/devices/xapiSchema.ts'
import type { TerminalLine } from '../../domain/devices/xcommand.ts'
import { t } from '../../i18n/translate.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { badValueText, spaceText } from './configuration/badValueText.ts'

type Command = Extract<TerminalLine, { is: 'command' }>

type Props = {
  readonly schema: XapiSchema
  readonly isBusy: boolean
  readonly onRun: (command: Command, body?: unknown) => void
}

export function CommandForm({ schema, isBusy, onRun }: Props) {
  const [name, setName] = useState('')
  const command = schema.commands.find((one) => one.name === name)
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        label={t('setup.command')}
        value={name}
        options={[
          { value: '', label: t('setup.choose') },
          ...schema.commands.map((one) => ({ value: one.name, label: one.name })),
        ]}
        onChoose={setName}
      />
      {command && <Arguments key={command.name} command={command} isBusy={isBusy} onRun={onRun} />}
    </div>
  )
}

type ArgumentsProps = Omit<Props, 'schema'> & { readonly command: XapiCommand }
type Problems = ReadonlyMap<string, ArgumentProblem>

function Arguments({ command, isBusy, onRun }: ArgumentsProps) {
  const [filled, setFilled] = useState<FilledIn>({})
  const [body, setBody] = useState('')
  const [problems, setProblems] = useState<Problems>(new Map())
  const [isBodyUnread, setBodyUnread] = useState(false)
  function run(event: FormEvent) {
    event.preventDefault()
    const checked = checkedForm(command, filled)
    const sent = body === '' ? undefined : bodyToSend(command, body)
    const isUnread = body !== '' && sent === undefined
    setProblems(checked.problems)
    setBodyUnread(isUnread)
    if (checked.problems.size > 0 || isUnread || isBusy) return
    const given = { is: 'command', commandKey: command.name, arguments: checked.values } as const
    onRun(body === '' ? given : { ...given, body }, sent)
  }
  return (
    <form onSubmit={run} noValidate className="flex flex-col gap-3">
      {command.arguments.map((argument) => (
        <ArgumentField
          key={argument.name}
          argument={argument}
          values={filled[argument.name] ?? []}
          problem={problems.get(argument.name)}
          onChange={(values) => setFilled({ ...filled, [argument.name]: values })}
        />
      ))}
      {command.body && (
        <TextArea
          label={t(command.body === 'json' ? 'console.json' : 'setup.body')}
          error={isBodyUnread ? t('console.notJson') : undefined}
          dir="auto"
          className="font-mono text-sm"
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      )}
      <Button type="submit" look="accent" icon={Play} isBusy={isBusy} className="self-end">
        {t('console.run')}
      </Button>
    </form>
  )
}

type FieldProps = {
  readonly argument: XapiArgument
  readonly values: readonly string[]
  readonly problem: ArgumentProblem | undefined
  readonly onChange: (values: readonly string[]) => void
}

function ArgumentField({ argument, values, problem, onChange }: FieldProps) {
  const { name, isRequired, space } = argument
  const label = isRequired ? t('setup.argumentRequired', { name }) : name
  const error =
    problem && (problem.is === 'missing' ? t('setup.missingArgument') : badValueText(problem))
  if (!canBeFilledIn(argument)) {
    return (
      <p className={error === undefined ? 'text-quiet text-sm' : 'text-bad text-sm'}>
        {t('setup.notInForm', { name: label })}
      </p>
    )
  }
  if (space.is === 'list') {
    return (
      <ListField
        label={label}
        hint={spaceText({ ...argument, space: space.items })}
        space={space}
        values={values}
        error={error}
        onChange={onChange}
      />
    )
  }
  return (
    <ValueField
      label={label}
      hint={spaceText(argument)}
      space={space}
      value={values[0] ?? ''}
      error={error}
      onChange={(value) => onChange([value])}
    />
  )
}

type ValueFieldProps = {
  readonly label: string
  /** The space of a value: `0 – 100 dB`. */
  readonly hint: string
  readonly space: ValueSpace
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

function ValueField({ label, hint, space, value, error, onChange }: ValueFieldProps) {
  if (space.is === 'enum' || space.is === 'boolean') {
    const values = space.is === 'enum' ? space.values.map(String) : ['true', 'false']
    return (
      <SelectField
        label={label}
        value={value}
        error={error}
        options={[{ value: '', label: '' }, ...values.map((one) => ({ value: one, label: one }))]}
        onChoose={onChange}
      />
    )
  }
  return (
    <TextField
      label={label}
      placeholder={hint}
      value={value}
      error={error}
      inputMode={space.is === 'integer' ? 'numeric' : 'text'}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

type ListFieldProps = {
  readonly label: string
  readonly hint: string
  readonly space: Extract<ValueSpace, { is: 'list' }>
  readonly values: readonly string[]
  readonly error: string | undefined
  readonly onChange: (values: readonly string[]) => void
}

/** One field for each value, in the order in which they are sent: the order matters. */
function ListField({ label, hint, space, values, error, onChange }: ListFieldProps) {
  const shown = values.length === 0 ? [''] : values
  const isFull = space.maxItems !== undefined && shown.length >= space.maxItems
  return (
    <fieldset className="border-line rounded-lg border p-2">
      <legend className="text-quiet px-1 text-xs font-medium">{label}</legend>
      <div className="flex flex-col gap-2">
        {shown.map((value, at) => (
          // Values have no ids, so the index is the key.
          <div key={at} className="flex items-end gap-2">
            <div className="min-w-0 grow">
              <ValueField
                label={t('setup.nth', { name: label, place: at + 1 })}
                hint={hint}
                space={space.items}
                value={value}
                error={undefined}
                onChange={(next) => onChange(shown.map((one, n) => (n === at ? next : one)))}
              />
            </div>
            {shown.length > 1 && (
              <Button
                icon={Minus}
                isIconOnly
                look="quiet"
                onClick={() => onChange(shown.filter((_, n) => n !== at))}
              >
                {t('setup.removeNth', { name: label, place: at + 1 })}
              </Button>
            )}
          </div>
        ))}
      </div>
      {error !== undefined && (
        <p role="alert" className="text-bad mt-1.5 text-sm break-words">
          {error}
        </p>
      )}
      {!isFull && (
        <Button icon={Plus} look="quiet" onClick={() => onChange([...shown, ''])}>
          {t('setup.addValue', { name: label })}
        </Button>
      )}
    </fieldset>
  )
}
