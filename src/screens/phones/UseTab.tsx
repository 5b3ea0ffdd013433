// Settings for all phones of the owner: hoteling, audio compression, and other phones with their lines.
import type { FormEvent } from 'react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Hoteling, OwnedPhone, PhoneOwner } from '../../domain/phones/ownedPhones.ts'
import { hoursOf } from '../../domain/phones/ownedPhones.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import type { Phone } from '../../state/phones/usePhones.ts'
import { useCompression, useOwnedPhones, useOwnerWrites } from '../../state/phones/usePhones.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Reading } from './Reading.tsx'

export function UseTab({ phone: { place } }: { readonly phone: Phone }) {
  if (place.is === 'unknown') return <p className="text-quiet text-sm">{t('phones.nobody')}</p>
  return <Use owner={place} />
}

function Use({ owner }: { readonly owner: PhoneOwner }) {
  const owned = useOwnedPhones(owner)
  const isCompressed = useCompression(owner)
  const { compression } = useOwnerWrites(owner)
  if (!owned.value) return <Reading of={owned} />
  const hosts = owned.value.filter(({ isOwn }) => isOwn)
  const hoteling = hosts.find((phone) => phone.hoteling.isOn)?.hoteling ?? { isOn: false }
  return (
    <>
      <HotelingForm owner={owner} hoteling={hoteling} />
      {isCompressed.value === undefined ? (
        <Reading of={isCompressed} />
      ) : (
        <Switch
          label={t('phones.compression')}
          hint={t('phones.compressionWhat')}
          isOn={isCompressed.value}
          isBusy={compression.isSending}
          onChange={(isOn) => compression.send(isOn)}
        />
      )}
      {compression.failure && (
        <FailureAlert
          words={failureWords(compression.failure)}
          trackingId={compression.failure.trackingId}
        />
      )}
      <section aria-label={t('phones.theirs')}>
        <h2 className="text-sm font-semibold">{t('phones.theirs')}</h2>
        <ul role="list" className="divide-line divide-y text-sm">
          {owned.value.map((phone) => (
            <li key={phone.id} className="py-2">
              {displayText(phone.model, 60)} <span className="text-quiet">{ownerText(phone)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function ownerText({ isOwn, ownerName, isActivated }: OwnedPhone): string {
  return [
    isOwn ? t('phones.ownPhone') : t('phones.sharedPhone', { name: displayText(ownerName, 60) }),
    ...(isActivated ? [] : [t('phones.inactive')]),
  ].join(' · ')
}

type FormProps = { readonly owner: PhoneOwner; readonly hoteling: Hoteling }

const USUAL_HOURS = 12

function HotelingForm({ owner, hoteling }: FormProps) {
  const [edited, setEdited] = useState<{ readonly isOn: boolean; readonly hours?: string }>()
  const [isSaved, setSaved] = useState(false)
  const sending = useOwnerWrites(owner).hoteling
  const hours = hoteling.hours === undefined ? {} : { hours: String(hoteling.hours) }
  const shown = edited ?? { isOn: hoteling.isOn, ...hours }
  const isBad = shown.hours !== undefined && hoursOf(shown.hours) === undefined
  function edit(change: typeof shown) {
    setEdited(change)
    setSaved(false)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (isBad) return
    const typed = shown.hours === undefined ? undefined : hoursOf(shown.hours)
    const wanted = { isOn: shown.isOn, ...(typed !== undefined && { hours: typed }) }
    sending.send(wanted, () => {
      setEdited(undefined)
      setSaved(true)
    })
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-2">
      <Switch
        label={t('phones.hoteling')}
        isOn={shown.isOn}
        onChange={(isOn) => edit({ ...shown, isOn })}
      />
      {shown.isOn && (
        <Switch
          label={t('phones.limit')}
          isOn={shown.hours !== undefined}
          onChange={(isOn) =>
            edit({ isOn: shown.isOn, ...(isOn && { hours: String(USUAL_HOURS) }) })
          }
        />
      )}
      {shown.isOn && shown.hours !== undefined && (
        <div className="max-w-40">
          <TextField
            label={t('phones.hours')}
            inputMode="numeric"
            value={shown.hours}
            error={isBad ? t('phones.badHours') : undefined}
            onChange={(event) => edit({ isOn: shown.isOn, hours: event.target.value })}
          />
        </div>
      )}
      {sending.failure && (
        <FailureAlert
          words={failureWords(sending.failure)}
          trackingId={sending.failure.trackingId}
        />
      )}
      <p role="status" className="text-good text-sm font-medium empty:hidden">
        {isSaved && t('phones.saved')}
      </p>
      {edited && (
        <div>
          <Button type="submit" look="accent" isBusy={sending.isSending}>
            {t('phones.save')}
          </Button>
        </div>
      )}
    </form>
  )
}
