// Applies one device's settings to others, chosen by a tag: progress, and the outcome of each.
import { Check, CircleAlert, LoaderCircle, Minus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { DeviceId } from '../../../domain/brand.ts'
import type { Device } from '../../../domain/devices/device.ts'
import { idForConfigurations } from '../../../domain/devices/device.ts'
import type { DeviceConfiguration } from '../../../domain/devices/deviceConfiguration.ts'
import { facetCounts } from '../../../domain/devices/deviceFilter.ts'
import { displayText } from '../../../domain/displayText.ts'
import { t } from '../../../i18n/translate.ts'
import { failureWords } from '../../../parts/failureWords.ts'
import type { Applied } from '../../../state/devices/applyConfigurations.ts'
import { applyConfigurations } from '../../../state/devices/applyConfigurations.ts'
import { useDeviceSetupResource } from '../../../state/devices/useDeviceSetup.ts'
import { holdPage } from '../../../state/guards.ts'
import { useCordboard } from '../../../state/useCordboard.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { othersOf } from './CompareDialog.tsx'

type Props = {
  readonly device: Device
  readonly devices: readonly Device[]
  readonly configurations: readonly DeviceConfiguration[]
  readonly onClose: () => void
}

const looks = { done: Check, failed: CircleAlert, stopped: Minus, waiting: Minus } as const

export function ApplyDialog({ device, devices, configurations, onClose }: Props) {
  const others = othersOf(device, devices)
  const [tag, setTag] = useState('')
  const [outcomes, setOutcomes] = useState<ReadonlyMap<DeviceId, Applied>>(new Map())
  const [isRunning, setRunning] = useState(false)
  const stopping = useRef<AbortController>(undefined)
  const resource = useDeviceSetupResource()
  const { clock } = useCordboard()
  const targets = tag === '' ? [] : others.filter(({ tags }) => tags.includes(tag))
  const finished = [...outcomes.values()].filter(({ is }) => is === 'done' || is === 'failed')
  function start() {
    const controller = new AbortController()
    stopping.current = controller
    setRunning(true)
    const release = holdPage()
    void applyConfigurations(targets.map(idForConfigurations), {
      resource,
      clock,
      model: configurations,
      signal: controller.signal,
      onChange: (id, applied) => setOutcomes((before) => new Map([...before, [id, applied]])),
    }).finally(() => {
      release()
      setRunning(false)
    })
  }
  function close() {
    stopping.current?.abort()
    onClose()
  }
  return (
    <Dialog name={t('setup.applyToOthers')} onClose={close}>
      <div className="flex flex-col gap-3">
        <p className="text-sm">{t('setup.applyWhat')}</p>
        <SelectField
          label={t('setup.withTag')}
          value={tag}
          isBusy={isRunning}
          options={[
            { value: '', label: t('setup.choose') },
            ...facetCounts(others, 'tag').map(({ value, count }) => ({
              value,
              label: `${displayText(value, 40)} (${count})`,
            })),
          ]}
          onChoose={(value) => {
            if (isRunning) return
            setTag(value)
            setOutcomes(new Map())
          }}
        />
        <ul role="list" aria-label={t('devices.title')} className="flex flex-col gap-1 text-sm">
          {targets.map((target) => (
            <Target
              key={target.id}
              name={target.name}
              applied={outcomes.get(idForConfigurations(target))}
            />
          ))}
        </ul>
        {outcomes.size > 0 && (
          <p role="status" className="text-sm font-semibold">
            {t('setup.progress', { done: finished.length, all: targets.length })}
          </p>
        )}
        <div className="flex justify-end gap-2">
          {isRunning ? (
            <Button onClick={() => stopping.current?.abort()}>{t('setup.stop')}</Button>
          ) : (
            <Button onClick={close}>{t('action.close')}</Button>
          )}
          {targets.length > 0 && (
            <Button look="accent" isBusy={isRunning} onClick={start}>
              {t('setup.applyTo', { count: targets.length })}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

type TargetProps = { readonly name: string; readonly applied: Applied | undefined }

function Target({ name, applied }: TargetProps) {
  const Icon = applied?.is === 'applying' ? LoaderCircle : applied && looks[applied.is]
  return (
    <li className="flex items-start gap-2">
      {Icon && <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />}
      <span className="min-w-0 grow break-words">
        <bdi>{displayText(name, 60)}</bdi>
      </span>
      <span className={applied?.is === 'failed' ? 'text-bad' : 'text-quiet'}>
        {applied && outcomeText(applied)}
      </span>
    </li>
  )
}

function outcomeText(applied: Applied): string {
  if (applied.is === 'failed') return failureWords(applied.failure, 'device').why
  if (applied.is !== 'done') return t(`setup.applied.${applied.is}`)
  const { count, problems } = applied
  const done = t('setup.applied.done', { count })
  return problems.length === 0
    ? done
    : `${done} ${t('setup.applied.left', { count: problems.length })}`
}
