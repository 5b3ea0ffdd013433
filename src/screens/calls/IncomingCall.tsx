// A call that rings: who, why here, what answering does to the call I am in.
import { BellOff, Phone } from 'lucide-react'
import type { ActionName } from '../../domain/calls/actions.ts'
import type { Party } from '../../domain/calls/party.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { Message } from '../../i18n/Message.tsx'
import { callWords } from '../../i18n/en.call.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { RingButtons } from '../../parts/RingButtons.tsx'
import { LineName } from '../../parts/LineName.tsx'
import { PartyName } from '../../parts/PartyName.tsx'
import { WhyItRings } from '../../parts/WhyItRings.tsx'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { nameOf, shownNameOf } from '../../parts/words.ts'
import { Button } from '../../ui/Button.tsx'

addWords(callWords)

type Props = {
  readonly view: CallView
  readonly format: FormatNumber
  /** The line that rings, where it is not my own. */
  readonly line: string | undefined
  readonly onAction: (action: ActionName, key: CallView['key']) => void
  /** The party of the call that answering puts on hold. */
  readonly holds: Party | 'conference' | undefined
  /** `blocked`: the browser plays nothing before the first click. */
  readonly sound: 'on' | 'silenced' | 'blocked'
  readonly onSilence: (key: CallView['key']) => void
}

/** Not modal, and it never takes the focus: somebody may be typing. */
export function IncomingCall({ view, format, onAction, line, holds, sound, onSilence }: Props) {
  const { party, state } = view.call
  return (
    <div
      role="alertdialog"
      aria-label={t('incoming.title', { party: nameOf(party) })}
      className="animate-arrive bg-raised border-accent shadow-float flex flex-col gap-3 rounded-2xl border p-4"
    >
      <div className="text-accent flex items-center justify-between gap-2 text-sm font-medium">
        <span className="flex items-center gap-2">
          <Phone aria-hidden className="size-4" />
          {t('incoming.from')}
        </span>
        <Button
          look="quiet"
          icon={BellOff}
          className="-my-2 -me-2"
          isBusy={sound === 'silenced'}
          onClick={() => onSilence(view.key)}
        >
          {t(sound === 'silenced' ? 'incoming.silenced' : 'incoming.silence')}
        </Button>
      </div>
      <PartyName party={party} format={format} isLarge />
      {line !== undefined && <LineName line={line} />}
      <WhyItRings state={state} format={format} />
      {holds && (
        <p className="bg-warn-soft text-warn rounded-lg px-3 py-2 text-sm font-medium">
          {holds === 'conference' ? (
            t('incoming.willHoldConference')
          ) : (
            <Message id="incoming.willHold" values={{ party: shownNameOf(holds, format) }} />
          )}
        </p>
      )}
      {sound === 'blocked' && <p className="text-quiet text-sm">{t('incoming.blocked')}</p>}
      <RingButtons view={view} onAction={onAction} isLarge />
    </div>
  )
}
