// What is about to leave my hands, with a moment to take it back (C20).
import { Undo2 } from 'lucide-react'
import type { Withdrawable } from '../../domain/calls/view.ts'
import { Message } from '../../i18n/Message.tsx'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import type { Mask } from '../../domain/supervision/maskedView.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { shownNameOf } from '../../parts/words.ts'
import { useCalls, useWithdrawables } from '../../state/calls/useCalls.ts'
import { Button } from '../../ui/Button.tsx'

addWords(callsWords)

type Props = { readonly format: FormatNumber; readonly mask: Mask }

export default function UndoBar({ format, mask }: Props) {
  const calls = useCalls()
  return (
    <div role="status" className="flex flex-col gap-2">
      {useWithdrawables().map(({ key, what, party }) => (
        <div
          key={key}
          data-guard="opened"
          className="animate-arrive bg-raised border-line shadow-float pointer-events-auto flex items-center gap-3 rounded-xl border py-2 pe-2 ps-4 text-sm"
        >
          <p className="min-w-0 grow break-words">
            <Message id={wordsOf(what)} values={{ party: shownNameOf(mask(party), format) }} />
          </p>
          <Button icon={Undo2} onClick={() => calls.withdraw(key)}>
            {t('undo.button')}
          </Button>
        </div>
      ))}
    </div>
  )
}

function wordsOf(what: Withdrawable['what']) {
  if (what === 'park' || what === 'transferToVoicemail') return `undo.${what}` as const
  return 'undo.transferNow'
}
