// One setting: value, source, and an input for its value space.
import { Lock, RotateCcw } from 'lucide-react'
import type {
  ConfigurationEdit,
  ConfigurationProblem,
} from '../../../domain/devices/configurationEdits.ts'
import type {
  ConfigurationValue,
  DeviceConfiguration,
} from '../../../domain/devices/deviceConfiguration.ts'
import { fallbackOf, isSimple } from '../../../domain/devices/deviceConfiguration.ts'
import { t } from '../../../i18n/translate.ts'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { problemText, spaceText, valueText } from './badValueText.ts'
import { DataView } from './DataView.tsx'

type Props = {
  readonly configuration: DeviceConfiguration
  readonly edit: ConfigurationEdit | undefined
  readonly problem: ConfigurationProblem | undefined
  readonly onEdit: (edit: ConfigurationEdit | undefined) => void
}

export function ConfigurationRow({ configuration, edit, problem, onEdit }: Props) {
  const { key, value, editability, rule } = configuration
  const fallback = fallbackOf(configuration)
  const shown = edit?.to === 'value' ? edit.value : edit?.to === 'default' ? fallback : value
  const source = sourceOf(configuration, edit)
  const isSet = source === 'configured'
  return (
    <div className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0">
        <p dir="ltr" className="font-mono text-sm break-words">
          {key}
        </p>
        <p className="text-quiet flex flex-wrap items-center gap-x-2 text-xs">
          <span className={source === 'default' ? '' : 'text-ink font-semibold'}>
            {t(`setup.source.${source}`)}
          </span>
          {isSet && rule !== undefined && (
            <span>{t('setup.ruleIs', { value: valueText(rule, 40) })}</span>
          )}
          {source !== 'default' && configuration.default !== undefined && (
            <span>{t('setup.defaultIs', { value: valueText(configuration.default, 40) })}</span>
          )}
          <span>{spaceText(configuration)}</span>
          {edit && <span className="text-accent font-semibold">{t('setup.edited')}</span>}
        </p>
        {editability.is === 'locked' && (
          <p className="text-warn flex items-center gap-1 text-xs">
            <Lock aria-hidden className="size-3.5" />
            {t(`setup.locked.${editability.reason}`)}
          </p>
        )}
      </div>
      <div className="flex items-start gap-1">
        <div className="min-w-0 grow">
          {editability.is === 'locked' ? (
            <Locked configuration={configuration} />
          ) : (
            <Input
              configuration={configuration}
              shown={isSimple(shown) ? shown : undefined}
              error={problem && problemText(problem)}
              onChange={(next) => onEdit({ to: 'value', value: next })}
            />
          )}
        </div>
        {editability.is === 'editable' && (edit !== undefined || isSet) && (
          <Button
            icon={RotateCcw}
            isIconOnly
            look="quiet"
            onClick={() => onEdit(edit ? undefined : { to: 'default' })}
          >
            {t(edit ? 'setup.undo' : rule === undefined ? 'setup.revert' : 'setup.revertToRule', {
              key,
            })}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Its value after the pending changes are sent. */
function sourceOf(
  { source, rule }: DeviceConfiguration,
  edit: ConfigurationEdit | undefined,
): DeviceConfiguration['source'] {
  if (edit?.to === 'value') return 'configured'
  if (edit) return rule === undefined ? 'default' : 'organizationRule'
  return source
}

function Locked({ configuration: { key, value } }: Pick<Props, 'configuration'>) {
  return value !== undefined && !isSimple(value) ? (
    <DataView name={key} data={value} />
  ) : (
    <p className="py-2 text-sm font-medium break-words">
      <bdi>{valueText(value)}</bdi>
    </p>
  )
}

type InputProps = {
  readonly configuration: DeviceConfiguration
  readonly shown: ConfigurationValue | undefined
  readonly error: string | undefined
  readonly onChange: (value: ConfigurationValue) => void
}

function Input({ configuration: { key, space }, shown, error, onChange }: InputProps) {
  const choices =
    space.is === 'enum' ? space.values : space.is === 'boolean' ? [true, false] : undefined
  if (choices) {
    const isKnown = choices.some((one) => String(one) === String(shown))
    return (
      <SelectField
        label={key}
        isLabelHidden
        value={String(shown ?? '')}
        error={error}
        options={[
          ...(isKnown ? [] : [{ value: String(shown ?? ''), label: String(shown ?? '') }]),
          ...choices.map((one) => ({ value: String(one), label: String(one) })),
        ]}
        onChoose={onChange}
      />
    )
  }
  const isNumber = space.is === 'integer' || space.is === 'number'
  return (
    <TextField
      label={key}
      isLabelHidden
      dir="auto"
      inputMode={isNumber ? 'numeric' : 'text'}
      value={String(shown ?? '')}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
