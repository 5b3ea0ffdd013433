// Creates or edits a workspace. Fields that cannot change later appear only at creation.
import { useId, useState } from 'react'
import type { LocationId, WorkspaceId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Floor, Location } from '../../domain/places/location.ts'
import { floorLabel } from '../../domain/places/location.ts'
import type { BadWorkspace, Workspace, WorkspaceEdits } from '../../domain/places/workspace.ts'
import {
  badWorkspace,
  withWorkspaceEdits,
  workspaceBody,
  workspaceCalendars,
  workspaceTypes,
} from '../../domain/places/workspace.ts'
import type { WorkspaceForm } from '../../domain/places/workspaceForm.ts'
import { editsOf, formOf, newCallings, newDeviceKinds } from '../../domain/places/workspaceForm.ts'
import { t } from '../../i18n/translate.ts'
import type { ConflictText } from '../../parts/Conflicts.tsx'
import { DraftForm } from '../../parts/DraftForm.tsx'
import { EditsForm, fieldConflict } from '../../parts/EditsForm.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import { editedWorkspace, newWorkspace } from '../../state/places/editPlaces.ts'
import { useFloors } from '../../state/places/useLocations.ts'
import { useEdits } from '../../state/useEdits.ts'
import type { Sending } from '../../state/useSending.ts'
import { useAddWorkspace, useChangeWorkspace } from '../../state/places/useWorkspaces.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  /** Missing: a new one. */
  readonly workspace?: Workspace
  readonly locations: readonly Location[]
  readonly onSaved: (workspace: Workspace) => void
  readonly onClose: () => void
}

const blank: Workspace = {
  id: '' as WorkspaceId,
  name: '',
  type: 'notSet',
  calling: 'freeCalling',
}

export function WorkspaceDialog({ workspace, ...props }: Props) {
  return (
    <Dialog name={t(workspace ? 'places.edit' : 'places.add')} onClose={props.onClose}>
      {workspace ? <Edit workspace={workspace} {...props} /> : <Add {...props} />}
    </Dialog>
  )
}

type Problem = BadWorkspace | 'badCapacity'

/** The form's problems, and its result. */
function checked(form: WorkspaceForm, base: Workspace) {
  const edits = editsOf(form, base)
  return edits === 'badCapacity'
    ? { problem: edits }
    : { problem: badWorkspace(withWorkspaceEdits(base, edits)), edits }
}

const errorIn = (problem: Problem | undefined, isTried: boolean) => (one: Problem) =>
  isTried && problem === one ? t(`places.bad.${one}`) : undefined

function Edit({ workspace, locations, onSaved, onClose }: Props & { workspace: Workspace }) {
  const edits = useEdits(editedWorkspace, workspace.id, formOf(workspace))
  const [isTried, setTried] = useState(false)
  const changing = useChangeWorkspace(workspace.id)
  const { base, shown, theirs = base } = edits
  const { floors } = useFloors(locations.find((one) => one.id === shown.location))
  const { problem } = checked(shown, workspace)
  function wanted() {
    setTried(true)
    return problem ? undefined : { base, wanted: shown }
  }
  return (
    <EditsForm
      edits={edits}
      saving={changing}
      conflictText={(field) => conflictText(field, { mine: shown, theirs }, floors)}
      saveLabel={t('places.save')}
      onSubmit={wanted}
      onSaved={() => onSaved(workspace)}
      onClose={onClose}
    >
      <WorkspaceFields
        form={shown}
        locations={locations}
        floors={floors}
        errorFor={errorIn(problem, isTried)}
        onChange={(change) => edits.edit({ ...shown, ...change })}
      />
      <Failed of={changing} />
    </EditsForm>
  )
}

function Add({ locations, onSaved, onClose }: Props) {
  const draft = useDraft(newWorkspace)
  const [isTried, setTried] = useState(false)
  const adding = useAddWorkspace()
  const form = draft.draft ?? formOf(blank)
  const { floors } = useFloors(locations.find((one) => one.id === form.location))
  const base: Workspace = {
    ...blank,
    ...(form.location !== '' && { location: form.location as LocationId }),
  }
  const { problem, edits } = checked(form, base)
  function save() {
    setTried(true)
    if (!problem && edits) adding.send(newBody(base, edits, form), onSaved)
  }
  return (
    <DraftForm
      draft={draft}
      submitLabel={t('places.create')}
      isSending={adding.isSending}
      onSubmit={save}
      onClose={onClose}
    >
      <WorkspaceFields
        isNew
        form={form}
        locations={locations}
        floors={floors}
        errorFor={errorIn(problem, isTried)}
        onChange={(change) => draft.set({ ...form, ...change })}
      />
      <Failed of={adding} />
    </DraftForm>
  )
}

function Failed({ of: { failure } }: { readonly of: Pick<Sending<never>, 'failure'> }) {
  return failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />
}

/** The conflicting fields, with the form's labels. */
function conflictText(
  field: string,
  both: { readonly mine: WorkspaceForm; readonly theirs: WorkspaceForm },
  floors: readonly Floor[],
): ConflictText {
  const key = field as keyof WorkspaceForm
  return fieldConflict(field, t(`places.${labels[key]}`), both, (form) => {
    const value = form[key]
    if (typeof value === 'boolean') return t(value ? 'edits.yes' : 'edits.no')
    if (key === 'type') return t(`places.type.${form.type}`)
    if (key === 'calendar') return t(`places.calendar.${form.calendar}`)
    const floor = key === 'floor' && floors.find(({ id }) => id === value)
    return floor ? floorLabel(floor) : value
  })
}

const labels = {
  name: 'name',
  type: 'type',
  capacity: 'capacity',
  location: 'location',
  floor: 'floor',
  supports: 'supports',
  calling: 'calling',
  extension: 'extension',
  calendar: 'calendar',
  calendarEmail: 'calendarEmail',
  notes: 'notes',
  hotdesking: 'hotdesking',
  hosted: 'hosted',
  site: 'site',
  mapUrl: 'mapUrl',
} as const satisfies Record<keyof WorkspaceForm, string>

type FieldsProps = {
  readonly isNew?: boolean
  readonly form: WorkspaceForm
  readonly locations: readonly Location[]
  readonly floors: readonly Floor[]
  readonly errorFor: (problem: Problem) => string | undefined
  readonly onChange: (change: Partial<WorkspaceForm>) => void
}

function WorkspaceFields({
  isNew = false,
  form,
  locations,
  floors,
  errorFor,
  onChange: set,
}: FieldsProps) {
  const id = useId()
  return (
    <>
      <TextField
        label={t('places.name')}
        data-autofocus
        value={form.name}
        error={errorFor('noName')}
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={t('places.type')}
          value={form.type}
          options={workspaceTypes.map((value) => ({ value, label: t(`places.type.${value}`) }))}
          onChoose={(value) =>
            set({ type: workspaceTypes.find((one) => one === value) ?? form.type })
          }
        />
        <TextField
          label={t('places.capacity')}
          inputMode="numeric"
          value={form.capacity}
          error={errorFor('badCapacity')}
          onChange={(event) => set({ capacity: event.target.value })}
        />
        {isNew && (
          <>
            <SelectField
              label={t('places.location')}
              value={form.location}
              options={[
                { value: '', label: t('places.noLocation') },
                ...locations.map((one) => ({ value: one.id, label: displayText(one.name, 40) })),
              ]}
              onChoose={(value) => set({ location: value, floor: '' })}
            />
            <SelectField
              label={t('places.supports')}
              value={form.supports}
              options={newDeviceKinds.map((value) => ({
                value,
                label: t(`places.supports.${value}`),
              }))}
              onChoose={(value) =>
                set({ supports: newDeviceKinds.find((one) => one === value) ?? form.supports })
              }
            />
            <SelectField
              label={t('places.calling')}
              value={form.calling}
              options={newCallings.map((value) => ({
                value,
                label: t(`places.calling.${value}`),
              }))}
              onChoose={(value) =>
                set({ calling: newCallings.find((one) => one === value) ?? form.calling })
              }
            />
            {form.calling === 'webexCalling' && (
              <TextField
                label={t('places.extension')}
                inputMode="numeric"
                value={form.extension}
                onChange={(event) => set({ extension: event.target.value })}
              />
            )}
          </>
        )}
        {floors.length > 0 && (
          <SelectField
            label={t('places.floor')}
            value={form.floor}
            options={[
              { value: '', label: t('places.noFloor') },
              ...floors.map((floor) => ({
                value: floor.id,
                label: displayText(floorLabel(floor), 40),
              })),
            ]}
            onChoose={(floor) => set({ floor })}
          />
        )}
        <SelectField
          label={t('places.calendar')}
          value={form.calendar}
          options={workspaceCalendars.map((value) => ({
            value,
            label: t(`places.calendar.${value}`),
          }))}
          onChoose={(value) =>
            set({ calendar: workspaceCalendars.find((one) => one === value) ?? form.calendar })
          }
        />
      </div>
      {form.calendar !== 'none' && (
        <TextField
          type="email"
          label={t('places.calendarEmail')}
          value={form.calendarEmail}
          error={errorFor('noCalendarEmail')}
          onChange={(event) => set({ calendarEmail: event.target.value })}
        />
      )}
      <div>
        <label htmlFor={id} className="text-quiet mb-1 block text-xs font-medium">
          {t('places.notes')}
        </label>
        <textarea
          id={id}
          rows={2}
          value={form.notes}
          onChange={(event) => set({ notes: event.target.value })}
          className="border-edge bg-raised w-full rounded-lg border px-3 py-2"
        />
      </div>
      <TextField
        type="url"
        dir="ltr"
        label={t('places.mapUrl')}
        value={form.mapUrl}
        onChange={(event) => set({ mapUrl: event.target.value })}
      />
      <Switch
        label={t('places.hotdesking')}
        isOn={form.hotdesking}
        onChange={(hotdesking) => set({ hotdesking })}
      />
      <Switch
        label={t('places.hosted')}
        isOn={form.hosted}
        onChange={(hosted) => set({ hosted })}
      />
      {form.hosted && (
        <TextField
          dir="ltr"
          label={t('places.site')}
          placeholder="example.webex.com"
          value={form.site}
          error={errorFor('noSite')}
          onChange={(event) => set({ site: event.target.value })}
        />
      )}
      <p className="text-quiet text-sm">{t(isNew ? 'places.fixedLater' : 'places.replaceRule')}</p>
    </>
  )
}

function newBody(base: Workspace, edits: WorkspaceEdits, form: WorkspaceForm) {
  const { calling, extension, location, supports } = form
  const line = {
    ...(extension.trim() !== '' && { extension: extension.trim() }),
    ...(location !== '' && { locationId: location }),
  }
  return {
    ...workspaceBody(base, edits),
    supportedDevices: supports,
    calling: { type: calling, ...(calling === 'webexCalling' && { webexCalling: line }) },
  }
}
