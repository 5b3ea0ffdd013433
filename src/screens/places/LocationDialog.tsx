// Creates or edits a location. The fields depend on its kind; some can be set only at creation.
import type { FormEvent } from 'react'
import { useState } from 'react'
import type {
  BadLocation,
  Location,
  LocationEdits,
  LocationKind,
} from '../../domain/places/location.ts'
import { timeZones } from '../../domain/places/timeZones.ts'
import { badLocation, locationEdits } from '../../domain/places/location.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useLocation, useLocationWrites } from '../../state/places/useLocations.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly kind: LocationKind
  /** Missing: a new one. */
  readonly location?: Location
  readonly onClose: () => void
}

export function LocationDialog({ kind, location, onClose }: Props) {
  const title = location
    ? t('places.editLocation', { name: location.name })
    : t('places.addLocation')
  return (
    <Dialog name={title} onClose={onClose}>
      {location ? (
        <Reread kind={kind} location={location} onClose={onClose} />
      ) : (
        <Form kind={kind} onClose={onClose} />
      )}
    </Dialog>
  )
}

/** The list may leave fields out, and may be old: the form begins with all of it. */
function Reread({ location, ...rest }: Required<Props>) {
  const { location: now, failure } = useLocation(location)
  if (now) return <Form location={now} {...rest} />
  if (failure) {
    return <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />
  }
  return (
    <p role="status" className="text-quiet text-sm">
      {t('places.locationsLoading')}
    </p>
  )
}

const addressFields = ['street', 'street2', 'city', 'state', 'postalCode', 'country'] as const

const problemOf: Readonly<Record<string, BadLocation>> = {
  street: 'noStreet',
  city: 'noCity',
  state: 'noState',
  postalCode: 'noPostalCode',
  country: 'badCountry',
}

function Form({ kind, location, onClose }: Props) {
  const [edits, setEdits] = useState<LocationEdits>(() => locationEdits(location))
  const [isTried, setTried] = useState(false)
  const { save } = useLocationWrites(kind)
  const { failure, isSending } = save
  const problem = badLocation(kind, edits)
  const errorFor = (bad: BadLocation | undefined) =>
    isTried && bad !== undefined && bad === problem ? t(`places.bad.${bad}`) : undefined
  const isCurrent = kind === 'location'
  // Today's API takes these when a location is made, and never again.
  const isOnce = isCurrent && location !== undefined
  const field = (
    name: 'name' | 'language' | 'announcementLanguage' | 'latitude' | 'longitude' | 'notes',
    bad?: BadLocation,
  ) => (
    <TextField
      label={t(`places.${name}`)}
      value={edits[name]}
      error={errorFor(bad)}
      onChange={(event) => setEdits({ ...edits, [name]: event.target.value })}
    />
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (problem) return
    save.send({ edits, ...(location && { place: location }) }, onClose)
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      {field('name', 'noName')}
      <div className="grid grid-cols-2 gap-3">
        {addressFields
          .filter((name) => isCurrent || ['street', 'city', 'country'].includes(name))
          .map((name) => (
            <TextField
              key={name}
              label={t(`places.${name}`)}
              value={edits.address[name]}
              error={errorFor(problemOf[name])}
              onChange={(event) =>
                setEdits({ ...edits, address: { ...edits.address, [name]: event.target.value } })
              }
            />
          ))}
        {isCurrent && (
          <>
            <TimeZone
              value={edits.timeZone}
              error={errorFor('noTimeZone')}
              onChoose={(timeZone) => setEdits({ ...edits, timeZone })}
            />
            {field('language', 'noLanguage')}
          </>
        )}
        {!isOnce && (
          <>
            {isCurrent && field('announcementLanguage')}
            {field('latitude', 'badCoordinates')}
            {field('longitude', 'badCoordinates')}
          </>
        )}
      </div>
      {!isOnce && field('notes')}
      {isOnce && <p className="text-quiet text-sm">{t('places.onlyOnCreate')}</p>}
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" look="accent" isBusy={isSending}>
          {t(location ? 'places.save' : 'places.create')}
        </Button>
      </div>
    </form>
  )
}

type TimeZoneProps = {
  readonly value: string
  readonly error: string | undefined
  readonly onChoose: (timeZone: string) => void
}

function TimeZone({ value, error, onChoose }: TimeZoneProps) {
  const all = timeZones(Intl.supportedValuesOf('timeZone'), value)
  return (
    <SelectField
      label={t('places.timeZone')}
      value={value}
      error={error}
      options={[
        { value: '', label: t('setup.choose') },
        ...all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
      ]}
      onChoose={onChoose}
    />
  )
}
