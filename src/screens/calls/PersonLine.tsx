// Somebody who can be called or picked, in a button: picture with presence, name, number.
import type { RefObject } from 'react'
import type { PersonId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import { useIsOnScreen } from '../../lib/useIsOnScreen.ts'
import { PresenceAvatar, PresenceText } from '../../parts/PresenceAvatar.tsx'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { usePresence } from '../../state/directory/usePresence.ts'
import { useCordboard } from '../../state/useCordboard.ts'

type Props = {
  readonly name: string
  readonly number: string
  readonly personId: PersonId | undefined
  /** The button: Webex is asked for the presence only while it is on the screen. */
  readonly row: RefObject<HTMLElement | null>
}

export function PersonLine({ name, number, personId, row }: Props) {
  const { clock } = useCordboard()
  const format = useFormatNumber()
  const presence = usePresence(personId, useIsOnScreen(row))
  const party = displayText(name)
  return (
    <>
      <PresenceAvatar name={party} presence={presence?.is} />
      <span className="min-w-0 grow">
        <bdi className="block truncate text-sm font-semibold">{party}</bdi>
        <span className="text-quiet block truncate text-xs">
          <PresenceText presence={presence} now={() => clock.now()} />
          {presence && presence.is !== 'unknown' && ' · '}
          <bdi>{format(number)}</bdi>
        </span>
      </span>
    </>
  )
}
