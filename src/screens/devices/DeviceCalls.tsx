// The calls on a device itself, and new ones from it: by xCommand, not by call control.
import { Grip, Pause, Phone, PhoneOff, Play, Video } from 'lucide-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { cleanText } from '../../domain/cleanText.ts'
import type { Device } from '../../domain/devices/device.ts'
import type { DeviceCall } from '../../domain/devices/deviceStatusLists.ts'
import { dialledAddress } from '../../domain/dial/plainNumber.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { shownNameOf } from '../../parts/words.ts'
import type { DeviceCommands } from '../../state/devices/useDeviceControl.ts'
import { useDeviceCommand } from '../../state/devices/useDeviceControl.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly device: Device
  readonly calls: readonly DeviceCall[]
  readonly onSent: () => void
}

export function DeviceCalls({ device, calls, onSent }: Props) {
  const commands = useDeviceCommand(device.id, onSent)
  const { failure } = commands
  return (
    <section aria-label={t('device.calls')} className="flex flex-col gap-2">
      <ul role="list" data-guard="controls" className="flex flex-col gap-2">
        {calls.map((call) => (
          <CallRow key={call.id} call={call} commands={commands} />
        ))}
      </ul>
      <DialForm commands={commands} />
      {failure && (
        <FailureAlert words={failureWords(failure, 'device')} trackingId={failure.trackingId} />
      )}
    </section>
  )
}

type RowProps = { readonly call: DeviceCall; readonly commands: DeviceCommands }

function CallRow({ call: { id, party, state }, commands: { run, isBusy } }: RowProps) {
  const format = useFormatNumber()
  const name = shownNameOf(party, format)
  const act = (verb: string) => run({ command: `Call.${verb}`, values: { CallId: id } })
  return (
    <li aria-label={name} className="border-line rounded-lg border p-2 text-sm">
      <p className="font-semibold break-words">
        <bdi>{name}</bdi>
      </p>
      <p className="text-quiet">{t(`callState.${state}`)}</p>
      <div className="mt-1 flex flex-wrap gap-1.5">
        {state === 'ringing' && (
          <Button look="good" icon={Phone} isBusy={isBusy} onClick={() => act('Accept')}>
            {t('device.answer')}
          </Button>
        )}
        {state === 'connected' && (
          <Button icon={Pause} isBusy={isBusy} onClick={() => act('Hold')}>
            {t('device.hold')}
          </Button>
        )}
        {state === 'onHold' && (
          <Button look="accent" icon={Play} isBusy={isBusy} onClick={() => act('Resume')}>
            {t('device.resume')}
          </Button>
        )}
        <Button look="badQuiet" icon={PhoneOff} isBusy={isBusy} onClick={() => act('Disconnect')}>
          {t('device.end')}
        </Button>
      </div>
      {state === 'connected' && (
        <Digits
          isBusy={isBusy}
          onSend={(digits, then) =>
            run({ command: 'Call.DTMFSend', values: { CallId: id, DTMFString: digits } }, then)
          }
        />
      )}
    </li>
  )
}

type DigitsProps = {
  readonly isBusy: boolean
  readonly onSend: (digits: string, then: () => void) => void
}

/** The maximum that the device accepts at once. */
const MOST_DIGITS = 32

function Digits({ isBusy, onSend }: DigitsProps) {
  const [typed, setTyped] = useState('')
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (typed !== '' && !isBusy) onSend(typed, () => setTyped(''))
      }}
      className="mt-2 flex items-end gap-1.5"
    >
      <div className="min-w-0 grow">
        <TextField
          label={t('device.digits')}
          inputMode="tel"
          dir="ltr"
          maxLength={MOST_DIGITS}
          value={typed}
          onChange={(event) => setTyped(cleanText(event.target.value).replaceAll(/[^0-9*#,]/g, ''))}
        />
      </div>
      <Button type="submit" icon={Grip} isBusy={isBusy} className="min-h-11">
        {t('device.sendDigits')}
      </Button>
    </form>
  )
}

function DialForm({ commands: { run, isBusy } }: Pick<RowProps, 'commands'>) {
  const [typed, setTyped] = useState('')
  const send = (command: string) => {
    const number = dialledAddress(typed)
    if (number === '') return
    run({ command, values: { Number: number } }, () => setTyped(''))
  }
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send('Dial')
      }}
      className="flex flex-wrap items-end gap-1.5"
    >
      <div className="min-w-40 grow">
        <TextField
          label={t('device.number')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <Button type="submit" icon={Phone} isBusy={isBusy} className="min-h-11">
        {t('device.dial')}
      </Button>
      <Button icon={Video} isBusy={isBusy} className="min-h-11" onClick={() => send('Webex.Join')}>
        {t('device.join')}
      </Button>
    </form>
  )
}
