// Creates or edits a location. The fields depend on its kind; some can be set only at creation.
import { useState } from 'react'
import type {
  BadLocation,
  Location,
  LocationEdits,
  LocationField,
  LocationKind,
} from '../../domain/places/location.ts'
import { timeZones } from '../../domain/places/timeZones.ts'
import { badLocation, locationEdits, locationField } from '../../domain/places/location.ts'
import { t } from '../../i18n/translate.ts'
import { DraftForm } from '../../parts/DraftForm.tsx'
import { EditsForm, fieldConflict } from '../../parts/EditsForm.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import { editedLocation, newLocation } from '../../state/places/editPlaces.ts'
import {
  useChangeLocation,
  useLocation,
  useLocationWrites,
} from '../../state/places/useLocations.ts'
import { useEdits } from '../../state/useEdits.ts'
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
        <Add kind={kind} onClose={onClose} />
      )}
    </Dialog>
  )
}

/** The list may omit fields, and may be old: the form reads the complete location first. */
function Reread({ location, ...rest }: Required<Props>) {
  const { location: now, failure } = useLocation(location)
  if (now) return <Edit location={now} {...rest} />
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

type FieldsProps = Pick<Props, 'kind'> & {
  readonly isNew: boolean
  readonly edits: LocationEdits
  readonly isTried: boolean
  readonly onChange: (edits: LocationEdits) => void
}

function LocationFields({ kind, isNew, edits, isTried, onChange }: FieldsProps) {
  const problem = badLocation(kind, edits)
  const errorFor = (bad: BadLocation | undefined) =>
    isTried && bad !== undefined && bad === problem ? t(`places.bad.${bad}`) : undefined
  const isCurrent = kind === 'location'
  // Today's API accepts these only when a location is created.
  const isOnce = isCurrent && !isNew
  const field = (
    name: 'name' | 'language' | 'announcementLanguage' | 'latitude' | 'longitude' | 'notes',
    bad?: BadLocation,
  ) => (
    <TextField
      label={t(`places.${name}`)}
      value={edits[name]}
      error={errorFor(bad)}
      onChange={(event) => onChange({ ...edits, [name]: event.target.value })}
    />
  )
  return (
    <>
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
                onChange({ ...edits, address: { ...edits.address, [name]: event.target.value } })
              }
            />
          ))}
        {isCurrent && (
          <>
            <TimeZone
              value={edits.timeZone}
              error={errorFor('noTimeZone')}
              onChoose={(timeZone) => onChange({ ...edits, timeZone })}
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
    </>
  )
}

function Edit({ kind, location, onClose }: Required<Props>) {
  const edits = useEdits(editedLocation, location.id, locationEdits(location))
  const [isTried, setTried] = useState(false)
  const changing = useChangeLocation(location)
  const { base, shown, theirs = base } = edits
  const { failure } = changing
  function wanted() {
    setTried(true)
    return badLocation(kind, shown) ? undefined : { base, wanted: shown }
  }
  return (
    <EditsForm
      edits={edits}
      saving={changing}
      conflictText={(part) => {
        const field = part as LocationField
        return fieldConflict(part, t(`places.${field}`), { mine: shown, theirs }, (one) =>
          locationField(one, field),
        )
      }}
      saveLabel={t('places.save')}
      onSubmit={wanted}
      onSaved={onClose}
      onClose={onClose}
    >
      <LocationFields
        kind={kind}
        isNew={false}
        edits={shown}
        isTried={isTried}
        onChange={edits.edit}
      />
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
    </EditsForm>
  )
}

function Add({ kind, onClose }: Props) {
  const draft = useDraft(newLocation, kind)
  const [isTried, setTried] = useState(false)
  const { add } = useLocationWrites(kind)
  const edits = draft.draft ?? locationEdits()
  const { failure, isSending } = add
  function save() {
    setTried(true)
    if (!badLocation(kind, edits)) add.send(edits, onClose)
  }
  return (
    <DraftForm
      draft={draft}
      submitLabel={t('places.create')}
      isSending={isSending}
      onSubmit={save}
      onClose={onClose}
    >
      <LocationFields kind={kind} isNew edits={edits} isTried={isTried} onChange={draft.set} />
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
    </DraftForm>
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
