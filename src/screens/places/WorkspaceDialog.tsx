// Creates or edits a workspace. Fields that cannot change later appear only at creation.
import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { LocationId, WorkspaceId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Location } from '../../domain/places/location.ts'
import { floorLabel } from '../../domain/places/location.ts'
import type { Workspace, WorkspaceEdits } from '../../domain/places/workspace.ts'
import {
  badWorkspace,
  withWorkspaceEdits,
  workspaceBody,
  workspaceCalendars,
  workspaceTypes,
} from '../../domain/places/workspace.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useFloors } from '../../state/places/useLocations.ts'
import { useAddWorkspace, useChangeWorkspace } from '../../state/places/useWorkspaces.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { WorkspaceForm } from './workspaceForm.ts'
import { editsOf, formOf, newCallings, newDeviceKinds } from './workspaceForm.ts'

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

export function WorkspaceDialog({ workspace, locations, onSaved, onClose }: Props) {
  const id = useId()
  const [form, setForm] = useState<WorkspaceForm>(() => formOf(workspace ?? blank))
  const [isTried, setTried] = useState(false)
  const adding = useAddWorkspace()
  const changing = useChangeWorkspace(workspace?.id ?? blank.id)
  const location = locations.find((one) => one.id === form.location)
  const { floors } = useFloors(location)
  const set = (change: Partial<WorkspaceForm>) => setForm({ ...form, ...change })
  const base: Workspace = workspace ?? {
    ...blank,
    ...(form.location !== '' && { location: form.location as LocationId }),
  }
  const edits = editsOf(form, base)
  const problem = edits === 'badCapacity' ? edits : badWorkspace(withWorkspaceEdits(base, edits))
  const shown = isTried && problem ? t(`places.bad.${problem}`) : undefined
  const { failure, isSending } = workspace ? changing : adding
  function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (problem || edits === 'badCapacity') return
    if (workspace) changing.send(edits, onSaved)
    else adding.send(newBody(base, edits, form), onSaved)
  }
  return (
    <Dialog name={t(workspace ? 'places.edit' : 'places.add')} onClose={onClose}>
      <form onSubmit={save} noValidate className="flex flex-col gap-3">
        <TextField
          label={t('places.name')}
          data-autofocus
          value={form.name}
          error={problem === 'noName' ? shown : undefined}
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
            error={problem === 'badCapacity' ? shown : undefined}
            onChange={(event) => set({ capacity: event.target.value })}
          />
          {!workspace && (
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
            error={problem === 'noCalendarEmail' ? shown : undefined}
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
            error={problem === 'noSite' ? shown : undefined}
            onChange={(event) => set({ site: event.target.value })}
          />
        )}
        <p className="text-quiet text-sm">
          {t(workspace ? 'places.replaceRule' : 'places.fixedLater')}
        </p>
        {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" look="accent" isBusy={isSending}>
            {t(workspace ? 'places.save' : 'places.create')}
          </Button>
        </div>
      </form>
    </Dialog>
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
