// The floors of a location, from the lowest up: added, renamed, deleted.
import { Pencil, Plus, Trash2 } from 'lucide-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Floor, Location } from '../../domain/places/location.ts'
import { floorLabel } from '../../domain/places/location.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useFloor, useFloors, useFloorWrites } from '../../state/places/useLocations.ts'
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
  const [typed, setTyped] = useState<{ readonly number?: string; readonly name?: string }>({})
  const [isWrong, setWrong] = useState(false)
  const { save } = useFloorWrites(location)
  const number = typed.number ?? (now ? String(now.number) : '')
  const name = typed.name ?? now?.name ?? ''
  const { failure, isSending } = save
  function submit(event: FormEvent) {
    event.preventDefault()
    const isNumber = /^-?\d{1,3}$/.test(number.trim())
    setWrong(!isNumber)
    if (!isNumber) return
    const edits = {
      number: Number(number),
      ...(name.trim() !== '' && { name: name.trim() }),
    }
    save.send({ edits, ...(floor && { floor: floor.id }) }, onClose)
  }
  const title = floor
    ? t('places.editFloor', { floor: displayText(floorLabel(floor), 60) })
    : t('places.addFloor', { name: displayText(location.name, 60) })
  return (
    <Dialog name={title} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <TextField
          label={t('places.floorNumber')}
          data-autofocus
          inputMode="numeric"
          value={number}
          error={isWrong ? t('places.badFloor') : undefined}
          onChange={(event) => setTyped({ ...typed, number: event.target.value })}
        />
        <TextField
          label={t('places.floorName')}
          value={name}
          onChange={(event) => setTyped({ ...typed, name: event.target.value })}
        />
        {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" look="accent" isBusy={isSending}>
            {t('places.save')}
          </Button>
        </div>
      </form>
    </Dialog>
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
