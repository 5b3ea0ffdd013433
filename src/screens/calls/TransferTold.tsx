// How a transfer went: a word when it is done, and what to do about a caller whom nobody has taken.
import { Check, PhoneForwarded, Voicemail } from 'lucide-react'
import type { CallView, TransferOutcome } from '../../domain/calls/view.ts'
import type { Mask } from '../../domain/supervision/maskedView.ts'
import { Message } from '../../i18n/Message.tsx'
import { phoneWords } from '../../i18n/en.phone.ts'
import { addWords, t } from '../../i18n/translate.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { useNow } from '../../lib/useNow.ts'
import { shownNameOf } from '../../parts/words.ts'
import { useCalls, useLastTransfer } from '../../state/calls/useCalls.ts'
import { Button } from '../../ui/Button.tsx'

addWords(phoneWords)

/** Long enough to read twice. */
const SHOWN_MS = 8_000

type ToldProps = { readonly format: FormatNumber; readonly mask: Mask }

/** On every page, for a moment. */
export default function TransferTold({ format, mask }: ToldProps) {
  const last = useLastTransfer()
  const done = last?.is === 'done' ? last : undefined
  return <div role="status">{done && <Done key={done.at} done={done} {...{ format, mask }} />}</div>
}

type DoneProps = ToldProps & { readonly done: Extract<TransferOutcome, { is: 'done' }> }

function Done({ done: { target, at }, format, mask }: DoneProps) {
  const calls = useCalls()
  const isOver = useNow(() => calls.cloudNow() - at > SHOWN_MS)
  if (isOver) return null
  return (
    <p className="animate-arrive bg-raised border-line shadow-float flex items-center gap-3 rounded-xl border px-4 py-3 text-sm">
      <Check aria-hidden className="text-good size-4 shrink-0" />
      <span className="min-w-0 break-words">
        <Message id="transferred.done" values={{ target: shownNameOf(mask(target), format) }} />
      </span>
    </p>
  )
}

type Props = {
  readonly view: CallView
  readonly format: FormatNumber
  readonly onAction: (action: 'transfer', key: CallView['key']) => void
}

/** In the card of the caller, beside its *Resume*, until something is done. */
export function Unanswered({ view, format, onAction }: Props) {
  const calls = useCalls()
  const last = useLastTransfer()
  if (last?.is !== 'unanswered' || last.call !== view.call.id) return null
  const { target } = last
  const destination = target.is === 'known' ? target.address : undefined
  const shown = shownNameOf(target, format)
  return (
    <div className="bg-warn-soft -mx-1 flex flex-wrap items-center gap-2 rounded-lg px-3 py-2">
      <p role="status" className="text-warn min-w-48 flex-1 text-sm">
        <span className="block font-semibold">
          <Message id="transferred.unanswered" values={{ target: shown }} />
        </span>
        <Message id="transferred.onHold" values={{ party: shownNameOf(view.call.party, format) }} />
      </p>
      <span className="flex flex-wrap gap-2">
        <Button icon={PhoneForwarded} onClick={() => onAction('transfer', view.key)}>
          {t('transferred.elsewhere')}
        </Button>
        {destination !== undefined && (
          <Button
            icon={Voicemail}
            onClick={() =>
              calls.command({
                do: 'transferToVoicemail',
                call: view.call.id,
                destination,
                target,
              })
            }
          >
            {t('transferred.voicemail', { target: shown })}
          </Button>
        )}
      </span>
    </div>
  )
}
