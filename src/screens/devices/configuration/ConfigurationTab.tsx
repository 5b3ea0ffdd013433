// The settings of one device: search, edit, review, and send together.
import { GitCompareArrows, Send, Undo2 } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type {
  ConfigurationEdit,
  ConfigurationEdits,
} from '../../../domain/devices/configurationEdits.ts'
import { checkEdits, withEdit } from '../../../domain/devices/configurationEdits.ts'
import { foundConfigurations } from '../../../domain/devices/configurationTree.ts'
import type { Device } from '../../../domain/devices/device.ts'
import { idForConfigurations, isReachable } from '../../../domain/devices/device.ts'
import type { DeviceConfiguration } from '../../../domain/devices/deviceConfiguration.ts'
import { setupWords } from '../../../i18n/en.setup.ts'
import { addWords, t } from '../../../i18n/translate.ts'
import { RetryFailure } from '../../../parts/RetryFailure.tsx'
import { ScopeGate } from '../../../parts/ScopeGate.tsx'
import { useConfigurationDraft } from '../../../state/devices/configurationDraft.ts'
import { useConfigurations } from '../../../state/devices/useDeviceSetup.ts'
import { useScopeGate } from '../../../state/session/useScopes.ts'
import { Button } from '../../../ui/Button.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { ApplyDialog } from './ApplyDialog.tsx'
import { CompareDialog } from './CompareDialog.tsx'
import { ConfigurationTree } from './ConfigurationTree.tsx'
import { ReviewDialog } from './ReviewDialog.tsx'

addWords(setupWords)

const scopes = ['spark-admin:devices_read', 'spark-admin:devices_write']

type Props = { readonly device: Device; readonly devices: readonly Device[] }

export function ConfigurationTab({ device, devices }: Props) {
  const gate = useScopeGate(scopes)
  return (
    <ScopeGate gate={gate}>
      <Loaded key={device.id} device={device} devices={devices} />
    </ScopeGate>
  )
}

function Loaded({ device, devices }: Props) {
  const { configurations, failure, retry } = useConfigurations(idForConfigurations(device))
  return (
    <div className="flex flex-col gap-3">
      {!isReachable(device) && (
        <p className="bg-warn-soft text-warn rounded-lg px-3 py-2 text-sm">
          {t('setup.offlineChanges')}
        </p>
      )}
      {failure && (
        <RetryFailure title={t('setup.notRead')} failure={failure} about="device" onRetry={retry} />
      )}
      {!configurations && !failure && (
        <p role="status" className="text-quiet text-sm">
          {t('setup.reading')}
        </p>
      )}
      {configurations && (
        <Settings device={device} devices={devices} configurations={configurations} />
      )}
    </div>
  )
}

type SettingsProps = Props & { readonly configurations: readonly DeviceConfiguration[] }
type Open = 'review' | 'compare' | 'apply'

function Settings({ device, devices, configurations }: SettingsProps) {
  const draft = useConfigurationDraft(device.id, configurations)
  const { shown } = draft
  const edits = useMemo<ConfigurationEdits>(() => new Map(Object.entries(shown)), [shown])
  const [typed, setTyped] = useState('')
  const [isConfiguredOnly, setConfiguredOnly] = useState(false)
  const [open, setOpen] = useState<Open>()
  // The input shows typed text at once; the tree is updated when there is time.
  const words = useDeferredValue(`${typed}${isConfiguredOnly ? ' is:configured' : ''}`.trim())
  const found = useMemo(() => foundConfigurations(configurations, words), [configurations, words])
  const checked = useMemo(() => checkEdits(configurations, edits), [configurations, edits])
  const count = checked.changes.length + checked.problems.length
  const edit = (configuration: DeviceConfiguration, wanted: ConfigurationEdit | undefined) => {
    const next = wanted
      ? withEdit(edits, configuration, wanted)
      : new Map([...edits].filter(([key]) => key !== configuration.key))
    draft.set(next)
  }
  const countBy = (wanted: DeviceConfiguration['source']) =>
    configurations.filter(({ source }) => source === wanted).length
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="min-w-56 grow">
          <TextField
            type="search"
            label={t('setup.searchKeys')}
            placeholder="Audio.Ultrasound.*"
            dir="ltr"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Switch
          label={t('setup.configuredOnly')}
          isOn={isConfiguredOnly}
          onChange={setConfiguredOnly}
        />
      </div>
      <p role="status" className="text-quiet text-sm">
        {t('setup.counts', {
          found: found.length,
          all: configurations.length,
          configured: countBy('configured'),
          ruled: countBy('organizationRule'),
        })}
      </p>
      <ConfigurationTree
        configurations={found}
        isSearching={words !== ''}
        edits={edits}
        problems={checked.problems}
        onEdit={edit}
      />
      <div className="flex flex-wrap gap-2">
        <Button icon={GitCompareArrows} onClick={() => setOpen('compare')}>
          {t('setup.compare')}
        </Button>
        <Button icon={Send} onClick={() => setOpen('apply')}>
          {t('setup.applyToOthers')}
        </Button>
      </div>
      {count > 0 && (
        <div className="docked-bar bg-raised border-line -mx-4 -mb-4 flex flex-wrap items-center gap-2 rounded-b-xl border-t px-4 py-3">
          <p role="status" className="grow text-sm font-semibold">
            {t('setup.changes', { count })}
          </p>
          <Button icon={Undo2} onClick={draft.discard}>
            {t('setup.discard')}
          </Button>
          <Button look="accent" onClick={() => setOpen('review')}>
            {t('setup.review')}
          </Button>
        </div>
      )}
      {open === 'review' && (
        <ReviewDialog
          device={device}
          checked={checked}
          draft={draft}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'compare' && (
        <CompareDialog
          device={device}
          devices={devices}
          configurations={configurations}
          onTakeOver={(taken) => {
            draft.set(new Map([...edits, ...taken]))
            setOpen(undefined)
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'apply' && (
        <ApplyDialog
          device={device}
          devices={devices}
          configurations={configurations}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
