// Handing a call over: to whom, and whether to ask first.
import { MessagesSquare, PhoneForwarded, PhoneOutgoing, Voicemail } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { CallView } from '../../domain/calls/view.ts'
import { Message } from '../../i18n/Message.tsx'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { nameOf, shownNameOf } from '../../parts/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Problem } from '../dial/destination.ts'
import { DestinationInput } from '../dial/DestinationInput.tsx'
import { useDestination } from '../dial/useDestination.ts'
import { useLookUp } from '../dial/useLookUp.ts'
import { useWhenReady } from '../dial/useWhenReady.ts'
import type { TransferWay } from './useTransfer.ts'
import { TransferTargets } from './TransferTargets.tsx'
import { useTransfer } from './useTransfer.ts'

addWords(callsWords)

type Props = {
  readonly view: CallView
  readonly format: FormatNumber
  /** The dialog put the call on hold: giving up resumes it. */
  readonly didHold: boolean
  readonly onClose: () => void
}

/** What the caller hears: that they are on hold is said once they are. */
function hearing({ call: { state }, pending }: CallView) {
  if (state.is === 'ringing') return 'forward.ringing'
  if (state.is === 'talking' && state.heldBy === 'me') return 'transfer.onHold'
  return pending.some(({ name }) => name === 'hold') ? 'transfer.holding' : 'transfer.hearsYou'
}

type Way = { readonly way: TransferWay; readonly icon: LucideIcon }

const ways: readonly Way[] = [
  { way: 'consult', icon: MessagesSquare },
  { way: 'now', icon: PhoneForwarded },
  { way: 'whenAnswered', icon: PhoneOutgoing },
  { way: 'voicemail', icon: Voicemail },
]
/** Of a call that still rings, nobody can be asked first. */
const waysOfRinging = ways.filter(({ way }) => way === 'now' || way === 'voicemail')

export default function TransferDialog({ view, format, didHold, onClose }: Props) {
  const id = useId()
  const field = useDestination()
  const buttons = useRef<HTMLDivElement>(null)
  const [wrong, setWrong] = useState<{ readonly problem: Problem; readonly text: string }>()
  const { transfer, giveUp } = useTransfer(view, didHold)
  const lookUp = useLookUp()
  const { text } = field.typed
  const start = useWhenReady(transferBy, () => setWrong({ problem: { is: 'notLoaded' }, text }))
  const isRinging = view.call.state.is === 'ringing'
  const words = isRinging ? 'forward' : 'transfer'

  function transferBy(way: TransferWay) {
    lookUp(field.resolve(), (chosen) => {
      const problem = chosen.ok ? transfer(way, chosen.value) : chosen.error
      if (problem) setWrong({ problem, text })
      else onClose()
    })
  }
  function cancel() {
    giveUp()
    onClose()
  }
  function onEnter() {
    const match = field.matches[field.active]
    if (match) field.pick(match)
    // Enter alone transfers nobody: it goes on to the ways, and a second one chooses.
    else buttons.current?.querySelector('button')?.focus()
  }
  const party = shownNameOf(view.call.party, format)
  return (
    <Dialog
      place="card"
      name={t(`${words}.title`, { party: nameOf(view.call.party) })}
      title={<Message id={`${words}.title`} values={{ party }} />}
      onClose={cancel}
    >
      <DestinationInput
        label={t(`${words}.to`)}
        field={field}
        problem={wrong?.text === text ? wrong.problem : undefined}
        enterHint="matches.enterToChoose"
        onEnter={onEnter}
        onPick={field.pick}
      />
      {text === '' && <TransferTargets caller={view.call.party} onPick={field.pick} />}
      <div
        ref={buttons}
        data-guard="opened"
        className="mt-2 grid grid-cols-2 gap-2 @2xl:grid-cols-4"
      >
        {(isRinging ? waysOfRinging : ways).map(({ way, icon }) => (
          <div key={way} className="min-w-0">
            <Button
              icon={icon}
              look={way === (isRinging ? 'now' : 'consult') ? 'accent' : 'plain'}
              className="h-full w-full justify-start text-start leading-5"
              title={t(way === 'now' ? `${words}.nowHint` : `transfer.${way}Hint`)}
              aria-describedby={`${id}-${way}`}
              onClick={() => start(way)}
            >
              {t(way === 'now' ? `${words}.now` : `transfer.${way}`)}
            </Button>
            <p id={`${id}-${way}`} className="sr-only">
              {t(way === 'now' ? `${words}.nowHint` : `transfer.${way}Hint`)}
            </p>
          </div>
        ))}
      </div>
      <div className="mt-3 flex items-center justify-between gap-3">
        <p className="text-quiet min-w-0 truncate text-sm">
          <Message id={hearing(view)} values={{ party }} />
        </p>
        <Button onClick={cancel}>{t('action.cancel')}</Button>
      </div>
    </Dialog>
  )
}
