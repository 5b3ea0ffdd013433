// Compares the settings of two devices, and takes over the other's.
import { useMemo, useState } from 'react'
import type { DeviceId } from '../../../domain/brand.ts'
import type { ConfigurationEdits } from '../../../domain/devices/configurationEdits.ts'
import { compared, editsToMatch } from '../../../domain/devices/configurationEdits.ts'
import type { Device } from '../../../domain/devices/device.ts'
import {
  byDeviceName,
  hasConfigurations,
  idForConfigurations,
} from '../../../domain/devices/device.ts'
import type { DeviceConfiguration } from '../../../domain/devices/deviceConfiguration.ts'
import { displayText } from '../../../domain/displayText.ts'
import { t } from '../../../i18n/translate.ts'
import { FailureAlert } from '../../../parts/FailureAlert.tsx'
import { failureWords } from '../../../parts/failureWords.ts'
import { useConfigurations } from '../../../state/devices/useDeviceSetup.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { valueText } from './badValueText.ts'

type Props = {
  readonly device: Device
  readonly devices: readonly Device[]
  readonly configurations: readonly DeviceConfiguration[]
  readonly onTakeOver: (edits: ConfigurationEdits) => void
  readonly onClose: () => void
}

export function CompareDialog({ device, devices, configurations, onTakeOver, onClose }: Props) {
  const others = othersOf(device, devices)
  const [chosen, setChosen] = useState<DeviceId>()
  const other = others.find(({ id }) => id === chosen)
  const read = useConfigurations(other && idForConfigurations(other))
  const differences = useMemo(
    () =>
      read.configurations
        ? compared(configurations, read.configurations).filter(({ is }) => is !== 'same')
        : undefined,
    [configurations, read.configurations],
  )
  const match = useMemo(
    () => read.configurations && editsToMatch(configurations, read.configurations),
    [configurations, read.configurations],
  )
  return (
    <Dialog name={t('setup.compare')} onClose={onClose}>
      <div className="flex flex-col gap-3">
        <SelectField
          label={t('setup.compareWith')}
          value={chosen ?? ''}
          isBusy={chosen !== undefined && !read.configurations && !read.failure}
          options={[
            { value: '', label: t('setup.choose') },
            ...others.map(({ id, name }) => ({ value: id, label: displayText(name, 60) })),
          ]}
          onChoose={(value) => setChosen(others.find(({ id }) => id === value)?.id)}
        />
        {read.failure && (
          <FailureAlert
            title={t('setup.notRead')}
            words={failureWords(read.failure, 'device')}
            trackingId={read.failure.trackingId}
          />
        )}
        {differences && (
          <p role="status" className="text-quiet text-sm">
            {t('setup.differences', { count: differences.length })}
          </p>
        )}
        <ul role="list" aria-label={t('setup.difference')} className="divide-line divide-y text-sm">
          {differences?.map(({ key, is, one, other: theirs }) => (
            <li key={key} className="py-2">
              <p dir="ltr" className="font-mono break-words">
                {key}
              </p>
              <p className="break-words">
                {t('setup.thisOne', {
                  value: is === 'onlyOther' ? t('setup.absent') : valueText(one?.value),
                })}
                {' · '}
                {t('setup.otherOne', {
                  value: is === 'onlyOne' ? t('setup.absent') : valueText(theirs?.value),
                })}
              </p>
            </li>
          ))}
        </ul>
        {match && match.left.length > 0 && (
          <p className="text-quiet text-sm">
            {t('setup.cannotMatch', { count: match.left.length })}
          </p>
        )}
        {match && match.edits.size > 0 && (
          <>
            <p className="text-quiet text-sm">{t('setup.staysOwn')}</p>
            <Button look="accent" className="self-end" onClick={() => onTakeOver(match.edits)}>
              {t('setup.takeOver', { count: match.edits.size })}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}

/** Rooms are compared with rooms, and phones with phones: otherwise no settings match. */
export function othersOf(device: Device, devices: readonly Device[]): readonly Device[] {
  return devices
    .filter(
      (other) =>
        other.id !== device.id &&
        hasConfigurations(other) &&
        (other.productType === 'phone') === (device.productType === 'phone'),
    )
    .sort(byDeviceName)
}
