// Phone settings in groups, each with an input for its values. Settings that are not listed stay
// unchanged.
import { folded } from '../../domain/search.ts'
import { useDeferredValue, useState } from 'react'
import type {
  Customizations,
  KnownSetting,
  SettingGroup,
  SettingsFamily,
  SettingValue,
} from '../../domain/phones/phoneSettings.ts'
import {
  badSetting,
  knownSettings,
  settingAt,
  withSetting,
} from '../../domain/phones/phoneSettings.ts'
import { t } from '../../i18n/translate.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly family: SettingsFamily
  readonly base: Customizations
  readonly shown: Customizations
  readonly onChange: (customizations: Customizations) => void
}

const groups: readonly SettingGroup[] = ['screen', 'calls', 'sound', 'network', 'access']

export function SettingsTable({ family, base, shown, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(folded(typed))
  const values = shown[family] ?? {}
  const found = knownSettings(family, values).filter(({ path }) => folded(path).includes(words))
  return (
    <>
      <TextField
        type="search"
        label={t('setup.searchKeys')}
        dir="ltr"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {groups.map((group) => {
        const settings = found.filter((setting) => setting.group === group)
        if (settings.length === 0) return null
        return (
          <section key={group} aria-label={t(`phones.group.${group}`)}>
            <h2 className="text-sm font-semibold">{t(`phones.group.${group}`)}</h2>
            <div className="divide-line divide-y">
              {settings.map((setting) => (
                <Row
                  key={setting.path}
                  setting={setting}
                  before={settingAt(base[family] ?? {}, setting.path)}
                  value={settingAt(values, setting.path)}
                  onChange={(value) =>
                    onChange({ ...shown, [family]: withSetting(values, setting.path, value) })
                  }
                />
              ))}
            </div>
          </section>
        )
      })}
    </>
  )
}

type RowProps = {
  readonly setting: KnownSetting
  readonly before: SettingValue | undefined
  readonly value: SettingValue | undefined
  readonly onChange: (value: SettingValue) => void
}

function Row({ setting, before, value, onChange }: RowProps) {
  const { path, input } = setting
  const isSeconds = input.is === 'number' && input.isSeconds === true
  return (
    <div className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0 sm:pt-2">
        <p dir="ltr" className="font-mono text-sm break-words">
          {path}
        </p>
        <p className="text-quiet flex flex-wrap gap-x-2 text-xs empty:hidden">
          {isSeconds && <span>{t('phones.seconds')}</span>}
          {before !== value && (
            <span className="text-accent font-semibold">{t('setup.edited')}</span>
          )}
        </p>
      </div>
      <Input setting={setting} value={value} onChange={onChange} />
    </div>
  )
}

function Input({ setting, value, onChange }: Omit<RowProps, 'before'>) {
  const { path, input } = setting
  if (input.is === 'flag') {
    return (
      <SelectField
        label={path}
        isLabelHidden
        value={String(value)}
        options={[
          { value: 'true', label: t('phones.yes') },
          { value: 'false', label: t('phones.no') },
        ]}
        onChoose={(chosen) => onChange(chosen === 'true')}
      />
    )
  }
  if (input.is === 'choice') {
    const now = String(value)
    const values = input.values.includes(now) ? input.values : [now, ...input.values]
    return (
      <SelectField
        label={path}
        isLabelHidden
        value={now}
        options={values.map((one) => ({ value: one, label: one }))}
        onChoose={onChange}
      />
    )
  }
  const isNumber = input.is === 'number'
  return (
    <TextField
      label={path}
      isLabelHidden
      dir="ltr"
      inputMode={isNumber ? 'numeric' : 'text'}
      value={String(value)}
      error={value === undefined ? undefined : badSettingText(setting, value)}
      onChange={(event) => onChange(isNumber ? numberOf(event.target.value) : event.target.value)}
    />
  )
}

/** Text that is no number is kept as typed, and marked as invalid. */
function numberOf(typed: string): SettingValue {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : typed
}

export function badSettingText(setting: KnownSetting, value: SettingValue): string | undefined {
  const bad = badSetting(setting, value)
  if (!bad) return undefined
  if (bad.why === 'notANumber') return t('setup.bad.notAnInteger')
  return t('phones.bad.outside', { least: bad.least, most: bad.most })
}

/** The first value that Webex would refuse, with its name. */
export function problemIn(
  family: SettingsFamily,
  customizations: Customizations,
): string | undefined {
  const values = customizations[family] ?? {}
  for (const setting of knownSettings(family, values)) {
    const text = badSettingText(setting, settingAt(values, setting.path) ?? '')
    if (text !== undefined) return `${setting.path}: ${text}`
  }
  return undefined
}
