// Default phone settings of the organization or a location. A change is a job over all affected
// phones.
import { useState } from 'react'
import type { LocationId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { PhoneSettings, SettingsFamily } from '../../domain/phones/phoneSettings.ts'
import { t } from '../../i18n/translate.ts'
import { defaultsOf } from '../../state/phones/editedPhone.ts'
import { useLocations } from '../../state/places/useLocations.ts'
import { useChangeDefaults } from '../../state/phones/usePhoneJobs.ts'
import { useDefaults } from '../../state/phones/usePhones.ts'
import type { Saved, Wanted } from '../../state/saveMerged.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { SeeJobs } from './JobStarted.tsx'
import { Reading } from './Reading.tsx'
import { SaveBar } from './SaveBar.tsx'
import { problemIn, SettingsTable } from './SettingsTable.tsx'
import { useSettingEdits } from './useSettingEdits.ts'

const families = ['mpp', 'ata'] as const

export function Defaults() {
  const { locations } = useLocations('location')
  const [chosen, setChosen] = useState('')
  const [family, setFamily] = useState<SettingsFamily>('mpp')
  const location = chosen === '' ? undefined : (chosen as LocationId)
  const read = useDefaults(location)
  const name = locations.find(({ id }) => id === chosen)?.name ?? t('phones.organization')
  return (
    <div className="bg-surface border-line shadow-card flex flex-col gap-4 rounded-xl border p-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t('phones.defaultsOf')}
          value={chosen}
          options={[
            { value: '', label: t('phones.organization') },
            ...locations.map((one) => ({ value: one.id, label: displayText(one.name, 40) })),
          ]}
          onChoose={setChosen}
        />
        <SelectField
          label={t('phones.family')}
          value={family}
          options={families.map((value) => ({ value, label: t(`phones.family.${value}`) }))}
          onChoose={(value) => setFamily(families.find((one) => one === value) ?? 'mpp')}
        />
      </div>
      {read.value ? (
        <Form
          key={`${chosen} ${family}`}
          name={name}
          location={location}
          family={family}
          now={read.value}
        />
      ) : (
        <Reading of={read} />
      )}
    </div>
  )
}

type FormProps = {
  readonly name: string
  readonly location: LocationId | undefined
  readonly family: SettingsFamily
  readonly now: PhoneSettings
}

function Form({ name, location, family, now }: FormProps) {
  const edits = useSettingEdits(defaultsOf(location, family), now)
  const [isStarted, setStarted] = useState(false)
  const changing = useChangeDefaults(location, family)
  const { base, shown } = edits
  const isOwn = location === undefined || shown.isCustom
  const send = (
    input: Wanted<PhoneSettings>,
    whenShown: (saved: Saved<PhoneSettings>) => void,
  ): void =>
    changing.send(input, (saved) => {
      setStarted(saved.is === 'saved')
      whenShown(saved)
    })
  return (
    <>
      <p className="text-quiet text-sm">
        {t('phones.defaultsWhat')} {t('jobs.devices', { count: now.devices })}
      </p>
      {isStarted && (
        <p role="status" className="flex flex-wrap items-center gap-3 text-sm font-semibold">
          {t('phones.started')} <SeeJobs />
        </p>
      )}
      {location !== undefined && (
        <Switch
          label={t('phones.defaultsOwn')}
          isOn={shown.isCustom}
          onChange={(isCustom) => {
            setStarted(false)
            edits.switchOwn(isCustom)
          }}
        />
      )}
      {isOwn && (
        <SettingsTable
          family={family}
          base={base.customizations}
          shown={shown.customizations}
          onChange={(customizations) => {
            setStarted(false)
            edits.edit({ customizations })
          }}
        />
      )}
      <SaveBar
        name={name}
        changes={edits.changes(family, t('phones.defaultsOwn'))}
        problem={problemIn(family, shown.customizations)}
        saving={changing}
        conflicts={edits.conflicts(t('phones.defaultsOwn'))}
        onSave={(whenShown) => send({ base, wanted: shown }, whenShown)}
        onDecide={(choices, whenShown) => send(edits.decide(choices), whenShown)}
        onDiscard={edits.discard}
      />
    </>
  )
}
