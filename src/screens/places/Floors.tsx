// The floors of a location, from the lowest up: added, renamed, deleted.
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Floor, FloorForm, Location } from '../../domain/places/location.ts'
import { floorEdits, floorForm, floorLabel, isFloorNumber } from '../../domain/places/location.ts'
import { t } from '../../i18n/translate.ts'
import { DraftForm } from '../../parts/DraftForm.tsx'
import { EditsForm, fieldConflict } from '../../parts/EditsForm.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import { editedFloor, newFloor } from '../../state/places/editPlaces.ts'
import {
  useChangeFloor,
  useFloor,
  useFloors,
  useFloorWrites,
} from '../../state/places/useLocations.ts'
import { useEdits } from '../../state/useEdits.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = { readonly location: Location; readonly mayWrite: boolean }
type Open = { readonly do: 'add' } | { readonly do: 'edit' | 'remove'; readonly floor: Floor }

export function Floors({ location, mayWrite }: Props) {
  const { floors, isWaiting, failure } = useFloors(location)
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-sm font-semibold">{t('places.floors')}</h3>
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
      {floors.length === 0 && !failure && (
        <p className="text-quiet text-sm">
          {t(isWaiting ? 'places.locationsLoading' : 'places.noFloors')}
        </p>
      )}
      <ul role="list">
        {floors.map((floor) => {
          const label = displayText(floorLabel(floor), 60)
          return (
            <li key={floor.id} className="flex items-center gap-1 text-sm">
              <span className="min-w-0 grow break-words">
                <bdi>{label}</bdi>
              </span>
              {mayWrite && (
                <>
                  <Button
                    icon={Pencil}
                    isIconOnly
                    look="quiet"
                    onClick={() => setOpen({ do: 'edit', floor })}
                  >
                    {t('places.editFloor', { floor: label })}
                  </Button>
                  <Button
                    icon={Trash2}
                    isIconOnly
                    look="quiet"
                    onClick={() => setOpen({ do: 'remove', floor })}
                  >
                    {t('places.deleteFloor', { floor: label })}
                  </Button>
                </>
              )}
            </li>
          )
        })}
      </ul>
      {mayWrite && (
        <Button icon={Plus} className="self-start" onClick={() => setOpen({ do: 'add' })}>
          {t('places.addFloor', { name: displayText(location.name, 60) })}
        </Button>
      )}
      {open?.do === 'add' && <FloorDialog location={location} onClose={close} />}
      {open?.do === 'edit' && (
        <FloorDialog location={location} floor={open.floor} onClose={close} />
      )}
      {open?.do === 'remove' && (
        <RemoveFloor location={location} floor={open.floor} onClose={close} />
      )}
    </div>
  )
}

type DialogProps = {
  readonly location: Location
  readonly floor?: Floor
  readonly onClose: () => void
}

function FloorDialog({ location, floor, onClose }: DialogProps) {
  // Read again: somebody else may have changed it since the list was read.
  const now = useFloor(location, floor?.id) ?? floor
  const title = floor
    ? t('places.editFloor', { floor: displayText(floorLabel(floor), 60) })
    : t('places.addFloor', { name: displayText(location.name, 60) })
  return (
    <Dialog name={title} onClose={onClose}>
      {now ? (
        <EditFloor location={location} floor={now} onClose={onClose} />
      ) : (
        <AddFloor location={location} onClose={onClose} />
      )}
    </Dialog>
  )
}

function EditFloor({ location, floor, onClose }: Required<DialogProps>) {
  const edits = useEdits(editedFloor, floor.id, floorForm(floor))
  const [isTried, setTried] = useState(false)
  const changing = useChangeFloor(location, floor.id)
  const { base, shown, theirs = base } = edits
  const { failure } = changing
  function wanted() {
    setTried(true)
    return isFloorNumber(shown.number) ? { base, wanted: shown } : undefined
  }
  return (
    <EditsForm
      edits={edits}
      saving={changing}
      conflictText={(part) =>
        part === 'number'
          ? fieldConflict(part, t('places.floorNumber'), { mine: shown, theirs }, (it) => it.number)
          : fieldConflict(part, t('places.floorName'), { mine: shown, theirs }, (it) => it.name)
      }
      saveLabel={t('places.save')}
      onSubmit={wanted}
      onSaved={onClose}
      onClose={onClose}
    >
      <FloorFields form={shown} isTried={isTried} onChange={edits.edit} />
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
    </EditsForm>
  )
}

function AddFloor({ location, onClose }: DialogProps) {
  const draft = useDraft(newFloor, location.id)
  const [isTried, setTried] = useState(false)
  const { add } = useFloorWrites(location)
  const form = draft.draft ?? floorForm()
  const { failure, isSending } = add
  function save() {
    setTried(true)
    if (isFloorNumber(form.number)) add.send(floorEdits(form), onClose)
  }
  return (
    <DraftForm
      draft={draft}
      submitLabel={t('places.save')}
      isSending={isSending}
      onSubmit={save}
      onClose={onClose}
    >
      <FloorFields form={form} isTried={isTried} onChange={draft.set} />
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
    </DraftForm>
  )
}

type FieldsProps = {
  readonly form: FloorForm
  readonly isTried: boolean
  readonly onChange: (form: FloorForm) => void
}

function FloorFields({ form, isTried, onChange }: FieldsProps) {
  return (
    <>
      <TextField
        label={t('places.floorNumber')}
        data-autofocus
        inputMode="numeric"
        value={form.number}
        error={isTried && !isFloorNumber(form.number) ? t('places.badFloor') : undefined}
        onChange={(event) => onChange({ ...form, number: event.target.value })}
      />
      <TextField
        label={t('places.floorName')}
        value={form.name}
        onChange={(event) => onChange({ ...form, name: event.target.value })}
      />
    </>
  )
}

function RemoveFloor({ location, floor, onClose }: Required<DialogProps>) {
  const { remove } = useFloorWrites(location)
  const { failure, isSending } = remove
  const title = t('places.deleteFloor', { floor: displayText(floorLabel(floor), 60) })
  return (
    <Dialog name={title} onClose={onClose}>
      <p className="mb-3 text-sm">{t('places.deleteFloorWhat')}</p>
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
      <div className="mt-3 flex justify-end gap-2">
        <Button data-autofocus onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button look="bad" isBusy={isSending} onClick={() => remove.send(floor.id, onClose)}>
          {t('setup.remove')}
        </Button>
      </div>
    </Dialog>
  )
}
