// The buttons that apply to a call now; ending it stands apart.
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ActionName } from '../domain/calls/actions.ts'
import { isBusy } from '../domain/calls/actions.ts'
import type { Place } from '../domain/calls/places.ts'
import { counterpartOf, placeOf, placesOf } from '../domain/calls/places.ts'
import type { CallView } from '../domain/calls/view.ts'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'
import { EitherWord } from '../ui/EitherWord.tsx'
import { actionLooks } from './actionLooks.ts'

addWords(callWords)

type Props = {
  readonly view: CallView
  readonly onAction: (action: ActionName, key: CallView['key']) => void
  /** Only these, where there is no room or need for all. */
  readonly only?: readonly ActionName[]
  readonly more?: ReactNode
}

/** What takes you out stands away from the rest; the longest word has a line of its own. */
const apart: Partial<Record<ActionName, string>> = {
  endCall: 'shrink-0 @md:self-start',
  sendToVoicemail: 'col-span-2',
  message: 'col-span-2',
}

export function CallActions({ view, onAction, only, more }: Props) {
  const places = usePlaces(view).filter(({ action: { name } }) => only?.includes(name) ?? true)
  if (places.length === 0 && !more) return null
  const button = ({ action, isOffered }: Place) => {
    const { name } = action
    const { icon, look } = actionLooks[name]
    const counterpart = counterpartOf(name)
    return (
      <Button
        key={placeOf(name)}
        icon={icon}
        {...(look && { look })}
        isBusy={isOffered && isBusy(view, action)}
        className={`${apart[name] ?? ''} ${isOffered ? '' : 'invisible'}`}
        onClick={() => onAction(name, view.key)}
      >
        {counterpart === undefined ? (
          t(`action.${name}`)
        ) : (
          <EitherWord shown={t(`action.${name}`)} other={t(`action.${counterpart}`)} />
        )}
      </Button>
    )
  }
  const isEnd = ({ action: { name } }: Place) => name === 'endCall'
  return (
    <div className="flex flex-col gap-2 @md:flex-row @md:gap-1.5">
      <div className="grid grow grid-cols-2 gap-2 @md:flex @md:flex-wrap @md:gap-1.5">
        {places.filter((place) => !isEnd(place)).map(button)}
        {more}
      </div>
      {places.filter(isEnd).map(button)}
    </div>
  )
}

/** A call that has ended offers nothing and keeps its height: the cards below stay where they are. */
function usePlaces(view: CallView): readonly Place[] {
  const [kept, setKept] = useState(() => placesOf(view))
  if (view.call.state.is === 'ended')
    return kept.map(({ action }) => ({ action, isOffered: false }))
  const now = placesOf(view, kept)
  if (namesOf(kept) !== namesOf(now)) setKept(now)
  return now
}

const namesOf = (places: readonly Place[]) => places.map(({ action: { name } }) => name).join()
