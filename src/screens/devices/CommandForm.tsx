// A command by form: chosen from what the device knows, a field for each argument.
import { Play } from 'lucide-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { BadValue, ConfigurationValue } from '../../domain/devices/deviceConfiguration.ts'
import { checkValue } from '../../domain/devices/deviceConfiguration.ts'
import type { XapiArgument, XapiCommand, XapiSchema } from '../../domain/devices/xapiSchema.ts'
import type { TerminalLine } from '../../domain/devices/xcommand.ts'
import { t } from '../../i18n/translate.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { badValueText } from './configuration/badValueText.ts'

type Command = Extract<TerminalLine, { is: 'command' }>

type Props = {
  readonly schema: XapiSchema
  readonly isBusy: boolean
  readonly onRun: (command: Command) => void
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
type Problems = ReadonlyMap<string, BadValue | { readonly is: 'missing' }>

function Arguments({ command, isBusy, onRun }: ArgumentsProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [body, setBody] = useState('')
  const [problems, setProblems] = useState<Problems>(new Map())
  function run(event: FormEvent) {
    event.preventDefault()
    const read = argumentsOf(command, typed)
    setProblems(read.problems)
    if (read.problems.size > 0 || isBusy) return
    onRun({
      is: 'command',
      commandKey: command.name,
      arguments: read.values,
      ...(command.hasBody && body !== '' && { body }),
    })
  }
  return (
    <form onSubmit={run} noValidate className="flex flex-col gap-3">
      {command.arguments.map((argument) => (
        <ArgumentField
          key={argument.name}
          argument={argument}
          value={typed[argument.name] ?? ''}
          problem={problems.get(argument.name)}
          onChange={(value) => setTyped({ ...typed, [argument.name]: value })}
        />
      ))}
      {command.hasBody && (
        <TextField
          label={t('setup.body')}
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

type Read = {
  readonly values: Readonly<Record<string, ConfigurationValue>>
  readonly problems: Problems
}

/** What was left empty is not sent, unless it has to be. */
function argumentsOf(command: XapiCommand, typed: Readonly<Record<string, string>>): Read {
  const values: Record<string, ConfigurationValue> = {}
  const problems = new Map<string, BadValue | { is: 'missing' }>()
  for (const { name, isRequired, space } of command.arguments) {
    const text = typed[name] ?? ''
    if (text === '') {
      if (isRequired) problems.set(name, { is: 'missing' })
      continue
    }
    const checked = checkValue(space, text)
    if (checked.ok) values[name] = checked.value
    else problems.set(name, checked.error)
  }
  return { values, problems }
}

type FieldProps = {
  readonly argument: XapiArgument
  readonly value: string
  readonly problem: BadValue | { readonly is: 'missing' } | undefined
  readonly onChange: (value: string) => void
}

function ArgumentField({ argument, value, problem, onChange }: FieldProps) {
  const { name, isRequired, space } = argument
  const label = isRequired ? t('setup.argumentRequired', { name }) : name
  const error =
    problem && (problem.is === 'missing' ? t('setup.missingArgument') : badValueText(problem))
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
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
