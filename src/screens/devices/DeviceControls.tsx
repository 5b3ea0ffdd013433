// The controls of a device. A switch shows the device's state, and beside it a pending change.
import type { DeviceStatus } from '../../domain/devices/deviceStatus.ts'
import type {
  DeviceFacet,
  DeviceNotice,
  PendingFacets,
} from '../../domain/devices/deviceIntents.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import type { ShownDevice } from '../../state/devices/useDeviceControl.ts'
import { Slider } from '../../ui/Slider.tsx'
import { Switch } from '../../ui/Switch.tsx'

const LOUDEST = 100
const flags = [
  'microphonesMuted',
  'volumeMuted',
  'selfview',
  'doNotDisturb',
  'noiseRemoval',
] as const

type Props = { readonly shown: ShownDevice; readonly status: DeviceStatus }

export function DeviceControls({ shown: { control, pending, notices }, status }: Props) {
  const { volume, standby } = status
  return (
    <div>
      {volume !== undefined && (
        <Slider
          label={t('device.volume')}
          value={volume}
          most={LOUDEST}
          isPending={pending.has('volume')}
          onChange={(want) => control.want({ facet: 'volume', want })}
        />
      )}
      {flags.map((facet) => {
        const isOn = status[facet]
        return (
          isOn !== undefined && (
            <Switch
              key={facet}
              label={t(`device.${facet}`)}
              isOn={isOn}
              pending={pendingWords(facet, pending)}
              onChange={(want) => control.want({ facet, want })}
            />
          )
        )
      })}
      {standby !== undefined && (
        <Switch
          label={t('device.standby')}
          isOn={isAsleep(standby)}
          pending={pendingWords('standby', pending)}
          onChange={(isOn) => control.want({ facet: 'standby', want: isOn ? 'asleep' : 'awake' })}
        />
      )}
      {notices.map((notice) => (
        <Refused key={notice.key} notice={notice} onDismiss={() => control.dismiss(notice.key)} />
      ))}
    </div>
  )
}

const isAsleep = (standby: unknown) => standby === 'asleep' || standby === 'fallingAsleep'

/** Nothing if no change is pending. */
function pendingWords(facet: DeviceFacet, pending: PendingFacets): string | undefined {
  if (!pending.has(facet)) return undefined
  const want = pending.get(facet)
  if (facet === 'microphonesMuted') return t(want === true ? 'pending.mute' : 'pending.unmute')
  return t(want === true || isAsleep(want) ? 'device.turningOn' : 'device.turningOff')
}

type RefusedProps = { readonly notice: DeviceNotice; readonly onDismiss: () => void }

function Refused({ notice: { facet, why }, onDismiss }: RefusedProps) {
  const what = t(`device.${facet}`)
  const failure = why.is === 'failed' ? why.failure : undefined
  return (
    <FailureAlert
      title={t('device.notDone', { what })}
      words={
        failure
          ? failureWords(failure, 'device')
          : { why: t('device.notConfirmed'), next: t('device.notConfirmedNext') }
      }
      trackingId={failure?.trackingId}
      onDismiss={onDismiss}
    />
  )
}
