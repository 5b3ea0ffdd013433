// Digits into a running call, seen and heard as they are pressed.
import { useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import { cleanText } from '../../domain/cleanText.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { Message } from '../../i18n/Message.tsx'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { playKey } from '../../lib/sounds.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { shownNameOf } from '../../parts/words.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { DialKeys } from '../dial/DialKeys.tsx'

addWords(callsWords)

type Props = {
  readonly view: CallView
  readonly format: FormatNumber
  readonly onClose: () => void
}

export default function Keypad({ view, format, onClose }: Props) {
  const calls = useCalls()
  const [sent, setSent] = useState('')

  function press(digits: string) {
    calls.command({ do: 'transmitDtmf', call: view.call.id, digits })
    playKey(digits)
    setSent((before) => before + digits)
  }
  function onKeyDown(event: KeyboardEvent) {
    // In the field below a digit is typed, not sent.
    if (event.target instanceof HTMLInputElement) return
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat
    if (!isPlain || !/^[\d*#]$/.test(event.key)) return
    event.preventDefault()
    press(event.key)
  }
  return (
    <Dialog place="card" name={t('keypad.title')} onClose={onClose} onKeyDown={onKeyDown}>
      <p className="text-quiet text-sm">
        <Message id="keypad.hint" values={{ party: shownNameOf(view.call.party, format) }} />
      </p>
      <p className="border-line my-3 flex h-11 items-center justify-end overflow-hidden border-b text-2xl tracking-wider">
        <span className="sr-only">{t('keypad.sent')} </span>
        <bdi dir="ltr">{sent}</bdi>
      </p>
      <DialKeys onKey={press} />
      <Sequence onSend={press} />
    </Dialog>
  )
}

/** A pin or a menu's way, pauses included: sent as one, played as fast as Webex does. */
function Sequence({ onSend }: { readonly onSend: (digits: string) => void }) {
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  function send(event: FormEvent) {
    event.preventDefault()
    const digits = cleanText(typed).replace(/[\s-]/g, '').toUpperCase()
    if (!/^[\d*#A-D,]+$/.test(digits)) return setWrong(true)
    onSend(digits)
    setTyped('')
  }
  return (
    <form onSubmit={send} className="mt-3 flex items-end gap-2">
      <div className="grow">
        <TextField
          label={t('keypad.sequence')}
          inputMode="tel"
          value={typed}
          error={isWrong ? t('keypad.wrong') : undefined}
          onChange={(event) => {
            setTyped(event.target.value)
            setWrong(false)
          }}
        />
      </div>
      <Button type="submit" className="min-h-11">
        {t('keypad.send')}
      </Button>
    </form>
  )
}
