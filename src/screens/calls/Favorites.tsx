// The people whom this person calls most, in their own order: one press calls.
import { ArrowDown, ArrowUp, Ellipsis, MessageSquare, Phone, StarOff, Users } from 'lucide-react'
import { useRef, useState } from 'react'
import type { SpeedDial } from '../../domain/directory/contacts.ts'
import { displayText } from '../../domain/displayText.ts'
import { phoneWords } from '../../i18n/en.phone.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { PageLink } from '../../parts/PageLink.tsx'
import { useCallNumber } from '../../state/dial/useCallNumber.ts'
import { useContacts } from '../../state/directory/useContacts.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { MoreItem } from '../../ui/More.tsx'
import { More } from '../../ui/More.tsx'
import { PersonLine } from './PersonLine.tsx'

addWords(phoneWords)

export function Favorites() {
  const { speedDials, contactsOf } = useContacts()
  const [dragged, setDragged] = useState<number>()
  const [said, setSaid] = useState('')
  function move(from: number, to: number) {
    const one = speedDials[from]
    if (!one || from === to || to < 0 || to >= speedDials.length) return
    contactsOf.moveSpeedDial(from, to)
    setSaid(t('favorites.moved', { party: displayText(one.name), place: to + 1 }))
  }
  return (
    <section aria-labelledby="favorites" className="min-w-0">
      <h2 id="favorites" className="mb-2 flex min-h-8 items-center text-base font-semibold">
        {t('favorites.title')}
      </h2>
      <p role="status" className="sr-only">
        {said}
      </p>
      {speedDials.length === 0 ? (
        <NoFavorites />
      ) : (
        <ul
          role="list"
          data-guard="controls"
          className="bg-surface border-line shadow-card divide-line divide-y rounded-xl border"
        >
          {speedDials.map((one, index) => (
            <li
              key={one.number}
              aria-label={displayText(one.name)}
              draggable
              onDragStart={() => setDragged(index)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => dragged !== undefined && move(dragged, index)}
              onDragEnd={() => setDragged(undefined)}
              onKeyDown={(event) => {
                const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
                if (!event.altKey || step === undefined) return
                event.preventDefault()
                move(index, index + step)
              }}
              className={`group flex items-center first:rounded-t-xl last:rounded-b-xl ${dragged === index ? 'opacity-50' : ''}`}
            >
              <Favorite one={one} move={(by) => move(index, index + by)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function NoFavorites() {
  return (
    <div className="border-line text-quiet flex flex-wrap items-center gap-3 rounded-xl border border-dashed p-4 text-sm">
      <Users aria-hidden className="size-5 shrink-0" />
      <p className="min-w-40 flex-1">{t('favorites.none')}</p>
      <PageLink
        to="/directory"
        className="text-accent inline-flex min-h-8 items-center font-medium underline-offset-2 hover:underline"
      >
        {t('favorites.find')}
      </PageLink>
    </div>
  )
}

type Props = { readonly one: SpeedDial; readonly move: (by: 1 | -1) => void }

function Favorite({ one, move }: Props) {
  const { messageRequests } = useCordboard()
  const { contactsOf } = useContacts()
  const callNumber = useCallNumber()
  const row = useRef<HTMLButtonElement>(null)
  const { name, number, personId } = one
  const party = displayText(name)
  const items: readonly (MoreItem | false)[] = [
    personId !== undefined && {
      id: 'message',
      icon: MessageSquare,
      label: t('favorites.message'),
      onChoose: () => messageRequests.ask({ to: personId, name }),
    },
    { id: 'up', icon: ArrowUp, label: t('favorites.up'), onChoose: () => move(-1) },
    { id: 'down', icon: ArrowDown, label: t('favorites.down'), onChoose: () => move(1) },
    {
      id: 'remove',
      icon: StarOff,
      label: t('favorites.remove'),
      onChoose: () => contactsOf.removeSpeedDial(number),
    },
  ]
  return (
    <>
      <button
        ref={row}
        type="button"
        aria-label={t('favorites.call', { party })}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={() => callNumber({ number, name, ...(personId && { personId }) })}
        className="hover:bg-ground flex min-w-0 grow cursor-pointer items-center gap-3 rounded-s-xl py-2 ps-3 pe-2 text-start"
      >
        <PersonLine {...{ name, number, personId, row }} />
        <Phone aria-hidden className="text-good size-4.5 shrink-0" />
      </button>
      <span className="pe-1.5">
        <More
          label={t('favorites.more', { party })}
          icon={Ellipsis}
          look="quiet"
          items={items.filter((item) => item !== false)}
        />
      </span>
    </>
  )
}
