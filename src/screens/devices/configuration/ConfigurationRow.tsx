// One setting: what it is, where that comes from, and the input that its value space asks for.
import { Lock, RotateCcw } from 'lucide-react'
import type {
  ConfigurationEdit,
  ConfigurationProblem,
} from '../../../domain/devices/configurationEdits.ts'
import type {
  ConfigurationValue,
  DeviceConfiguration,
} from '../../../domain/devices/deviceConfiguration.ts'
import { displayText } from '../../../domain/displayText.ts'
import { t } from '../../../i18n/translate.ts'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { problemText, spaceText } from './badValueText.ts'

type Props = {
  readonly configuration: DeviceConfiguration
  readonly edit: ConfigurationEdit | undefined
  readonly problem: ConfigurationProblem | undefined
  readonly onEdit: (edit: ConfigurationEdit | undefined) => void
}

export function ConfigurationRow({ configuration, edit, problem, onEdit }: Props) {
  const { key, value, source, editability } = configuration
  const fallback = configuration.default
  const shown = edit?.to === 'value' ? edit.value : edit?.to === 'default' ? fallback : value
  const isDefault = edit ? edit.to === 'default' : source === 'default'
  return (
    <div className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0">
        <p dir="ltr" className="font-mono text-sm break-words">
          {key}
        </p>
        <p className="text-quiet flex flex-wrap items-center gap-x-2 text-xs">
          <span className={isDefault ? '' : 'text-ink font-semibold'}>
            {t(isDefault ? 'setup.source.default' : 'setup.source.configured')}
          </span>
          {fallback !== undefined && !isDefault && (
            <span>{t('setup.defaultIs', { value: displayText(String(fallback), 40) })}</span>
          )}
          <span>{spaceText(configuration.space)}</span>
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
            <p className="py-2 text-sm font-medium break-words">
              <bdi>{displayText(String(value ?? ''), 80)}</bdi>
            </p>
          ) : (
            <Input
              configuration={configuration}
              shown={shown}
              error={problem && problemText(problem)}
              onChange={(next) => onEdit({ to: 'value', value: next })}
            />
          )}
        </div>
        {editability.is === 'editable' && (edit !== undefined || source === 'configured') && (
          <Button
            icon={RotateCcw}
            isIconOnly
            look="quiet"
            onClick={() => onEdit(edit ? undefined : { to: 'default' })}
          >
            {edit ? t('setup.undo', { key }) : t('setup.revert', { key })}
          </Button>
        )}
      </div>
    </div>
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
