// A request as a form and, beside it, as text. Both edit the same draft.
import type { ReactNode } from 'react'
import { useState } from 'react'
import type {
  ApiDescription,
  ApiOperation,
  ApiParameter,
  ApiSchema,
  ApiSchemas,
} from '../../domain/console/description.ts'
import { resolved, typeOf } from '../../domain/console/description.ts'
import { exampleOf } from '../../domain/console/examples.ts'
import type { RequestDraft } from '../../domain/console/requestDraft.ts'
import {
  addressOf,
  jsonText,
  parseJson,
  readAddress,
  withBodyValue,
  withPathValue,
  withQueryValues,
} from '../../domain/console/requestDraft.ts'
import { t } from '../../i18n/translate.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ValueField } from './ValueField.tsx'

/** Files of a form, by field. */
export type Files = Readonly<Record<string, File>>

type Props = {
  readonly operation: ApiOperation
  readonly description: ApiDescription
  readonly draft: RequestDraft
  readonly onChange: (draft: RequestDraft) => void
  readonly files: Files
  readonly onFiles: (files: Files) => void
}

export function RequestForm(props: Props) {
  const { operation, description, draft, onChange } = props
  const { schemas } = description
  const { parameters, body } = operation
  const pathParameters = parameters.filter((one) => one.in === 'path')
  const queryParameters = parameters.filter((one) => one.in === 'query')
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        {parameters.length === 0 && !body && (
          <p className="text-quiet text-sm">{t('api.nothingToFill')}</p>
        )}
        {pathParameters.length > 0 && (
          <Group title={t('api.path')}>
            {pathParameters.map((one) => (
              <ParameterField
                key={one.name}
                parameter={one}
                schemas={schemas}
                values={draft.path[one.name] ? [draft.path[one.name] ?? ''] : []}
                onChange={([value = '']) => onChange(withPathValue(draft, one.name, value))}
              />
            ))}
          </Group>
        )}
        {queryParameters.length > 0 && (
          <Group title={t('api.query')}>
            {queryParameters.map((one) => (
              <ParameterField
                key={one.name}
                parameter={one}
                schemas={schemas}
                values={Object.hasOwn(draft.query, one.name) ? (draft.query[one.name] ?? []) : []}
                onChange={(values) => onChange(withQueryValues(draft, one.name, values))}
              />
            ))}
          </Group>
        )}
        {body && <BodyFields {...props} />}
      </div>
      <Group title={t('api.raw')}>
        <AddressField {...{ operation, draft, onChange }} />
        {body && body.contentType !== 'multipart/form-data' && (
          <RawBody draft={draft} onChange={onChange} />
        )}
      </Group>
    </div>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 text-sm font-semibold">{title}</legend>
      {children}
    </fieldset>
  )
}

type ParameterProps = {
  readonly parameter: ApiParameter
  readonly schemas: ApiSchemas
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Parameters are text on their way; the description tells which choices there are. */
function ParameterField({ parameter, schemas, values, onChange }: ParameterProps) {
  const { name, schema, isRequired, description } = parameter
  const found = resolved(schema, schemas)
  const isList = typeOf(found) === 'array'
  const described = {
    ...(isList ? { ...found, items: asText(resolved(found.items ?? {}, schemas)) } : asText(found)),
    ...(description !== undefined && { description }),
  }
  return (
    <ValueField
      name={name}
      schema={described}
      schemas={schemas}
      value={isList ? (values.length > 0 ? values : undefined) : valueOf(found, values[0])}
      path={[]}
      isRequired={isRequired}
      onChange={([index], next) => {
        const text = typeof next === 'string' ? next : (JSON.stringify(next) as string | undefined)
        if (!isList) return onChange(text === undefined ? [] : [text])
        const at = typeof index === 'number' ? index : values.length
        if (text === undefined) return onChange(values.filter((_, one) => one !== at))
        onChange(
          at < values.length ? values.map((one, i) => (i === at ? text : one)) : [...values, text],
        )
      }}
    />
  )
}

/** As a field shows it: yes and no are chosen, everything else is typed. */
const valueOf = (schema: ApiSchema, text: string | undefined) =>
  typeOf(schema) === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text

/** As what is typed: a text, or one of a few. */
function asText(schema: ApiSchema): ApiSchema {
  const type = typeOf(schema)
  if (type === 'number' || type === 'integer' || type === 'boolean') return schema
  const { enum: values, ...rest } = schema
  return { ...rest, type: 'string', ...(values && { enum: values.map(String) }) }
}

function BodyFields({ operation, description, draft, onChange, files, onFiles }: Props) {
  const { schemas } = description
  const { body } = operation
  if (!body) return null
  const parsed = parseJson(draft.body)
  const fill = (isWhole: boolean) =>
    onChange({ ...draft, body: jsonText(exampleOf(body.schema, schemas, { isWhole })) })
  const schema = resolved(body.schema, schemas)
  const fileFields = Object.entries(schema.properties ?? {}).filter(
    ([, one]) => resolved(one, schemas).format === 'binary',
  )
  const others = Object.entries(schema.properties ?? {}).filter(
    ([name]) => !fileFields.some(([file]) => file === name),
  )
  const isForm = body.contentType === 'multipart/form-data'
  return (
    <Group title={t('api.body')}>
      {!isForm && (
        <div className="flex flex-wrap gap-2">
          {schema.required && (
            <Button onClick={() => fill(false)}>{t('api.exampleRequired')}</Button>
          )}
          <Button onClick={() => fill(true)}>{t('api.exampleAll')}</Button>
        </div>
      )}
      {fileFields.map(([name]) => (
        <label key={name} className="text-quiet block text-xs font-medium">
          {t('api.field', { name, kind: t('api.kind.file') })}
          <input
            type="file"
            className="border-edge bg-raised text-ink mt-1 block min-h-11 w-full rounded-lg border px-3 py-2 text-sm"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              const { [name]: _, ...rest } = files
              onFiles(file ? { ...rest, [name]: file } : rest)
            }}
          />
        </label>
      ))}
      {parsed.ok ? (
        <ValueField
          name={t('api.body')}
          schema={
            fileFields.length > 0
              ? { ...schema, properties: Object.fromEntries(others) }
              : body.schema
          }
          schemas={schemas}
          value={parsed.value}
          path={[]}
          isRequired
          onChange={(path, next) => onChange(withBodyValue(draft, path, next))}
        />
      ) : (
        <p role="status" className="text-quiet text-sm">
          {t('api.formWaits')}
        </p>
      )}
    </Group>
  )
}

/** Follows the form; a line that is no address of the operation stays until it is one. */
function AddressField({
  operation,
  draft,
  onChange,
}: Pick<Props, 'operation' | 'draft' | 'onChange'>) {
  const [typed, setTyped] = useState<string>()
  const [isWrong, setWrong] = useState(false)
  return (
    <TextField
      label={t('api.address')}
      dir="ltr"
      className="font-mono text-sm"
      value={typed ?? addressOf(operation, draft)}
      error={isWrong ? t('api.badAddress', { path: operation.path }) : undefined}
      onBlur={() => !isWrong && setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value)
        const read = readAddress(operation, target.value)
        setWrong(!read)
        if (read) onChange({ ...draft, ...read })
      }}
    />
  )
}

function RawBody({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const parsed = parseJson(draft.body)
  return (
    <TextArea
      label={t('api.bodyJson')}
      dir="ltr"
      rows={14}
      className="font-mono text-sm"
      value={draft.body}
      error={parsed.ok ? undefined : t('api.badJson', parsed.error)}
      onChange={({ target }) => onChange({ ...draft, body: target.value })}
    />
  )
}
