// Speed dials in the person's order: one press calls; reordered by drag or by buttons.
import { ArrowDown, ArrowUp, Phone, X } from 'lucide-react'
import { useState } from 'react'
import type { PersonId } from '../domain/brand.ts'
import type { BusyLamp } from '../domain/calls/busyLamp.ts'
import type { SpeedDial } from '../domain/directory/contacts.ts'
import { displayText } from '../domain/displayText.ts'
import { t } from '../i18n/translate.ts'
import type { FormatNumber } from '../lib/phoneNumbers.ts'
import { Button } from '../ui/Button.tsx'

type Props = {
  readonly speedDials: readonly SpeedDial[]
  readonly format: FormatNumber
  readonly onCall: (one: SpeedDial) => void
  readonly onMove: (from: number, to: number) => void
  readonly onRemove: (number: string) => void
  /** Of those whose calls may be seen. */
  readonly lamps: ReadonlyMap<PersonId, BusyLamp>
}

/** Its words are those of the directory (i18n/en.directory.ts). */
export function SpeedDialList({ speedDials, format, onCall, onMove, onRemove, lamps }: Props) {
  const [dragged, setDragged] = useState<number>()
  const [said, setSaid] = useState('')
  function move(from: number, to: number) {
    const one = speedDials[from]
    if (!one || to < 0 || to >= speedDials.length) return
    onMove(from, to)
    setSaid(t('speedDials.moved', { party: displayText(one.name), place: to + 1 }))
  }
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ul role="list" className="flex flex-col gap-2">
        {speedDials.map((one, index) => (
          <li
            key={one.number}
            aria-label={displayText(one.name)}
            draggable
            onDragStart={() => setDragged(index)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => dragged !== undefined && move(dragged, index)}
            onDragEnd={() => setDragged(undefined)}
            className={`bg-surface border-line flex items-center gap-2 rounded-xl border py-1.5 pe-1.5 ps-3 ${dragged === index ? 'opacity-50' : ''}`}
          >
            <span className="min-w-0 grow">
              <span className="block truncate font-semibold">
                <bdi>{displayText(one.name)}</bdi>
              </span>
              <bdi className="text-quiet block truncate text-sm">{format(one.number)}</bdi>
              <Lamp lamp={one.personId && lamps.get(one.personId)} />
            </span>
            <Places {...{ one, index, count: speedDials.length, move, onRemove }} />
            <Button look="good" icon={Phone} onClick={() => onCall(one)}>
              {t('directory.call')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

type PlacesProps = {
  readonly one: SpeedDial
  readonly index: number
  readonly count: number
  readonly move: (from: number, to: number) => void
  readonly onRemove: (number: string) => void
}

function Places({ one, index, count, move, onRemove }: PlacesProps) {
  const party = displayText(one.name)
  return (
    <span className="flex">
      {/* Kept at the ends, without effect there, so that the focus is never lost. */}
      <Button
        look="quiet"
        icon={ArrowUp}
        isIconOnly
        isBusy={index === 0}
        onClick={() => move(index, index - 1)}
      >
        {t('speedDials.up', { party })}
      </Button>
      <Button
        look="quiet"
        icon={ArrowDown}
        isIconOnly
        isBusy={index === count - 1}
        onClick={() => move(index, index + 1)}
      >
        {t('speedDials.down', { party })}
      </Button>
      <Button look="quiet" icon={X} isIconOnly onClick={() => onRemove(one.number)}>
        {t('speedDials.remove', { party })}
      </Button>
    </span>
  )
}

const lampLooks: Readonly<Record<BusyLamp, string>> = {
  free: 'text-quiet',
  ringing: 'text-accent',
  busy: 'text-bad',
}

/** A word beside the dot: colour alone says nothing to some. */
function Lamp({ lamp }: { readonly lamp: BusyLamp | undefined }) {
  if (!lamp) return null
  return (
    <span className={`flex items-center gap-1.5 text-xs font-medium ${lampLooks[lamp]}`}>
      <span aria-hidden className="size-2 rounded-full bg-current" />
      {t(`lamp.${lamp}`)}
    </span>
  )
}
