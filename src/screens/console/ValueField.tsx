// One value of a request as form fields, whatever its schema: recursively for objects and lists.
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { ApiSchema, ApiSchemas } from '../../domain/console/description.ts'
import { resolved, typeOf } from '../../domain/console/description.ts'
import { exampleOf } from '../../domain/console/examples.ts'
import type { JsonPath } from '../../domain/console/requestDraft.ts'
import { jsonText, parseJson } from '../../domain/console/requestDraft.ts'
import { t } from '../../i18n/translate.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly name: string
  readonly schema: ApiSchema
  readonly schemas: ApiSchemas
  /** `undefined`: not part of the request. */
  readonly value: unknown
  readonly path: JsonPath
  readonly isRequired: boolean
  readonly onChange: (path: JsonPath, next: unknown) => void
}

const kinds = ['string', 'integer', 'number', 'boolean', 'array', 'object'] as const
const kindOf = (schema: ApiSchema) => kinds.find((kind) => kind === typeOf(schema)) ?? 'any'

/** `roomId (text, required)`: the name comes first, as people know it from the documentation. */
function fieldLabel(name: string, schema: ApiSchema, isRequired: boolean): string {
  const kind = t(schema.format === 'binary' ? 'api.kind.file' : `api.kind.${kindOf(schema)}`)
  return t(isRequired ? 'api.fieldRequired' : 'api.field', { name, kind })
}

export function ValueField(props: Props) {
  const schema = resolved(props.schema, props.schemas)
  const inner = { ...props, schema, label: fieldLabel(props.name, schema, props.isRequired) }
  const choices = choicesOf(schema)
  if (choices) return <ChoiceField {...inner} choices={choices} />
  switch (kindOf(schema)) {
    case 'string':
      return <StringField {...inner} />
    case 'integer':
    case 'number':
      return <NumberField {...inner} />
    case 'array':
      return <ListField {...inner} />
    case 'object':
      return schema.properties ? <ObjectField {...inner} /> : <JsonField {...inner} />
    default:
      return <JsonField {...inner} />
  }
}

type FieldProps = Props & { readonly label: string }

/** The values of an enumeration, or of yes and no. */
function choicesOf(schema: ApiSchema): readonly unknown[] | undefined {
  if (schema.enum) return schema.enum.filter((one) => one !== null)
  return kindOf(schema) === 'boolean' ? [true, false] : undefined
}

const plain = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

function ChoiceField(props: FieldProps & { readonly choices: readonly unknown[] }) {
  const { label, choices, value, path, schema, onChange } = props
  // A value that the description does not have stays, and can be seen.
  const all = value === undefined || choices.includes(value) ? choices : [value, ...choices]
  return (
    <SelectField
      label={label}
      note={schema.description}
      value={value === undefined ? '' : String(all.indexOf(value) + 1)}
      options={[
        { value: '', label: t('api.notSet') },
        ...all.map((one, index) => ({ value: String(index + 1), label: plain(one) })),
      ]}
      onChoose={(chosen) => onChange(path, chosen === '' ? undefined : all[Number(chosen) - 1])}
    />
  )
}

function Note({ schema }: { readonly schema: ApiSchema }) {
  if (schema.description === undefined) return null
  return <p className="text-quiet mt-1 text-xs">{schema.description}</p>
}

function placeholderOf({ name, schema, schemas }: Props): string {
  const example = exampleOf(schema, schemas, { name })
  return typeof example === 'object' ? '' : plain(example)
}

function StringField(props: FieldProps) {
  const { label, value, path, schema, onChange } = props
  if (value !== undefined && typeof value !== 'string') return <JsonField {...props} />
  return (
    <div>
      <TextField
        label={label}
        dir="auto"
        placeholder={placeholderOf(props)}
        value={value ?? ''}
        onChange={({ target }) => onChange(path, target.value === '' ? undefined : target.value)}
      />
      <Note schema={schema} />
    </div>
  )
}

const VARIABLE = /^\{\{.*\}\}$/

function NumberField(props: FieldProps) {
  const { label, value, path, schema, onChange } = props
  const [wrong, setWrong] = useState<string>()
  const set = (text: string) => {
    const number = Number(text)
    const isGood = text.trim() === '' || Number.isFinite(number) || VARIABLE.test(text.trim())
    setWrong(isGood ? undefined : text)
    if (!isGood) return
    const typed = VARIABLE.test(text.trim()) ? text.trim() : number
    onChange(path, text.trim() === '' ? undefined : typed)
  }
  return (
    <div>
      <TextField
        label={label}
        inputMode="decimal"
        placeholder={placeholderOf(props)}
        value={wrong ?? (value === undefined ? '' : plain(value))}
        error={wrong === undefined ? undefined : t('api.badNumber')}
        onChange={({ target }) => set(target.value)}
      />
      <Note schema={schema} />
    </div>
  )
}

/** Whatever has no fields of its own. */
function JsonField({ label, value, path, schema, onChange }: FieldProps) {
  const [wrong, setWrong] = useState<string>()
  return (
    <div>
      <TextArea
        label={label}
        dir="ltr"
        rows={3}
        className="font-mono text-sm"
        value={wrong ?? jsonText(value)}
        error={wrong === undefined ? undefined : t('api.badValue')}
        onChange={({ target }) => {
          const parsed = parseJson(target.value)
          setWrong(parsed.ok ? undefined : target.value)
          if (parsed.ok) onChange(path, parsed.value)
        }}
      />
      <Note schema={schema} />
    </div>
  )
}

function AddButton({ name, onAdd }: { readonly name: string; readonly onAdd: () => void }) {
  return (
    <Button look="quiet" icon={Plus} className="-ms-2.5 self-start" onClick={onAdd}>
      {t('api.add', { name })}
    </Button>
  )
}

function RemoveButton({
  name,
  onRemove,
}: {
  readonly name: string
  readonly onRemove: () => void
}) {
  return (
    <Button look="quiet" icon={X} isIconOnly onClick={onRemove}>
      {t('api.remove', { name })}
    </Button>
  )
}

const group = 'border-line flex min-w-0 flex-col gap-3 rounded-lg border p-3'

function ListField(props: FieldProps) {
  const { name, label, value, path, schema, schemas, onChange } = props
  if (value !== undefined && !Array.isArray(value)) return <JsonField {...props} />
  const items: readonly unknown[] = value ?? []
  const item = resolved(schema.items ?? {}, schemas)
  const first = kindOf(item) === 'object' ? {} : exampleOf(item, schemas, { name, isWhole: false })
  return (
    <fieldset className={group}>
      <legend className="text-quiet px-1 text-xs font-medium">{label}</legend>
      <Note schema={schema} />
      {items.map((one, index) => {
        const itemName = t('api.item', { name, number: index + 1 })
        return (
          // oxlint-disable-next-line react/no-array-index-key -- an item is its place
          <div key={index} className="flex items-start gap-1">
            <div className="min-w-0 grow">
              <ValueField
                name={itemName}
                schema={item}
                schemas={schemas}
                value={one}
                path={[...path, index]}
                isRequired
                onChange={(at, next) =>
                  // An emptied text stays an item: *Remove* removes it.
                  onChange(at, next === undefined && at.length === path.length + 1 ? '' : next)
                }
              />
            </div>
            <RemoveButton name={itemName} onRemove={() => onChange([...path, index], undefined)} />
          </div>
        )
      })}
      <AddButton name={name} onAdd={() => onChange([...path, items.length], first)} />
    </fieldset>
  )
}

function ObjectField(props: FieldProps) {
  const { name, label, value, path, schema, schemas, isRequired, onChange } = props
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (value !== undefined && !isObject) return <JsonField {...props} />
  if (value === undefined && path.length > 0 && !isRequired) {
    return <AddButton name={name} onAdd={() => onChange(path, {})} />
  }
  return (
    <fieldset className={path.length === 0 ? 'flex min-w-0 flex-col gap-3' : group}>
      {path.length > 0 && <legend className="text-quiet px-1 text-xs font-medium">{label}</legend>}
      {path.length > 0 && <Note schema={schema} />}
      <Fields {...{ schema, schemas, value, path, onChange }} />
      {path.length > 0 && value !== undefined && !isRequired && (
        <Button
          look="quiet"
          icon={X}
          className="-ms-2.5 self-start"
          onClick={() => onChange(path, undefined)}
        >
          {t('api.remove', { name })}
        </Button>
      )}
    </fieldset>
  )
}

type FieldsProps = Pick<Props, 'schema' | 'schemas' | 'value' | 'path' | 'onChange'>

/** Required ones first. */
function Fields({ schema, schemas, value, path, onChange }: FieldsProps) {
  const required = schema.required ?? []
  const known = (value ?? {}) as Readonly<Record<string, unknown>>
  const fields = Object.entries(schema.properties ?? {}).sort(
    ([one], [other]) => Number(required.includes(other)) - Number(required.includes(one)),
  )
  return fields.map(([name, one]) => (
    <ValueField
      key={name}
      name={name}
      schema={one}
      schemas={schemas}
      value={Object.hasOwn(known, name) ? known[name] : undefined}
      path={[...path, name]}
      isRequired={required.includes(name)}
      onChange={onChange}
    />
  ))
}
