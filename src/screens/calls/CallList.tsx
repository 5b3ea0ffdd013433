// The cards of my calls, and the dialogs that their buttons open. Loaded once the page is there: a
// call is known only after the first answer of Webex.
import { UserPlus } from 'lucide-react'
import type { CallView } from '../../domain/calls/view.ts'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { CallCard } from '../../parts/CallCard.tsx'
import { nameOf, shownNameOf } from '../../parts/words.ts'
import { useConference } from '../../state/calls/useConference.ts'
import { useLineName } from '../../state/calls/useLines.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import { Button } from '../../ui/Button.tsx'
import { deviceName } from '../dial/deviceName.ts'
import ConferenceCard from './ConferenceCard.tsx'
import Keypad from './Keypad.tsx'
import MoveDialog from './MoveDialog.tsx'
import ParkDialog from './ParkDialog.tsx'
import TransferDialog from './TransferDialog.tsx'
import type { Opened } from './useCallActions.ts'
import { useCallActions } from './useCallActions.ts'
import { useCloudNow } from './useCloudNow.ts'

addWords(callsWords)

type Props = { readonly views: readonly CallView[]; readonly format: FormatNumber }

export default function CallList({ views, format }: Props) {
  const cloudNow = useCloudNow()
  const devices = useEndpoints()
  const lineName = useLineName()
  const { opened, close, onAction } = useCallActions(views)
  const consulted = (id: string | undefined) => {
    const about = views.find(({ call }) => call.id === id)
    return about && shownNameOf(about.call.party, format)
  }
  const mine = useConference(views)
  const { shown } = mine
  const isIn = (view: CallView) =>
    shown?.conference.participants.some(({ call }) => call === view.call.id) ?? false
  const active = views.find(
    ({ call: { state } }) => state.is === 'talking' && state.heldBy === 'nobody',
  )
  return (
    <>
      <ul role="list" data-guard="controls" className="flex flex-col gap-3">
        {shown && <ConferenceCard {...{ mine, shown, format }} views={views.filter(isIn)} />}
        {views
          .filter((view) => !isIn(view))
          .map((view) => (
            <CallCard
              key={view.key}
              view={view}
              cloudNow={cloudNow}
              format={format}
              onAction={onAction}
              line={lineName(view.call.line)}
              device={deviceName(devices, view.call.endpoint)}
              deviceHref={deviceHref(view)}
              consultFor={consulted(view.consultFor)}
              resumeHolds={isHeldByMe(view) ? consulted(active?.call.id) : undefined}
              more={
                shown?.phase === 'on' && shown.conference.kind === 'mine' && canJoin(view) ? (
                  <Button
                    icon={UserPlus}
                    isBusy={mine.isBusy({ do: 'add', call: view.call.id })}
                    onClick={() => mine.change({ do: 'add', call: view.call.id })}
                  >
                    {t('conference.add')}
                  </Button>
                ) : undefined
              }
            />
          ))}
      </ul>
      {opened && (
        <CallDialogs
          key={`${opened.what} ${nameOf(opened.view.call.party)}`}
          opened={opened}
          format={format}
          onClose={close}
        />
      )}
    </>
  )
}

type DialogProps = {
  readonly opened: Opened
  readonly format: FormatNumber
  readonly onClose: () => void
}

function CallDialogs({ opened: { what, view, didHold }, format, onClose }: DialogProps) {
  return (
    <>
      {what === 'transfer' && (
        <TransferDialog view={view} format={format} didHold={didHold} onClose={onClose} />
      )}
      {what === 'forward' && (
        <TransferDialog view={view} format={format} didHold={false} onClose={onClose} />
      )}
      {what === 'move' && <MoveDialog view={view} format={format} onClose={onClose} />}
      {what === 'park' && <ParkDialog view={view} format={format} onClose={onClose} />}
      {what === 'keypad' && <Keypad view={view} format={format} onClose={onClose} />}
    </>
  )
}

/** To the panel of the device that the call is on. */
function deviceHref({ call: { endpoint } }: CallView): string | undefined {
  if (endpoint === undefined) return undefined
  return `/?${new URLSearchParams({ device: endpoint }).toString()}`
}

const isHeldByMe = ({ call: { state } }: CallView) =>
  state.is === 'talking' && state.heldBy === 'me'

const canJoin = (view: CallView) => view.call.state.is === 'talking' && !view.provisional
