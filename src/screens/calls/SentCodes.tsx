// A feature code that was dialed: on its way, then sent. Nothing tells what came of it.
import { Hash } from 'lucide-react'
import { useState } from 'react'
import type { SentCode } from '../../domain/calls/view.ts'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useNow } from '../../lib/useNow.ts'
import { useCodes } from '../../state/calls/useCalls.ts'

addWords(callsWords)

/** Long enough to read twice. */
const SHOWN_MS = 8_000

export default function SentCodes() {
  const codes = useCodes()
  const [{ seen, shown }, setShown] = useState({ seen: codes, shown: codes })
  if (seen !== codes) {
    // A code that was refused goes: its alert tells.
    const sent = shown.filter((one) => one.isTaken && !codes.some(({ key }) => key === one.key))
    setShown({ seen: codes, shown: [...sent, ...codes] })
  }
  return (
    <div role="status" className="flex flex-col gap-2">
      {shown.map((code) => (
        <Code key={`${code.key} ${code.isTaken}`} code={code} />
      ))}
    </div>
  )
}

function Code({ code: { code, isTaken } }: { readonly code: SentCode }) {
  const [since] = useState(() => performance.now())
  const isOver = useNow(() => isTaken && performance.now() - since > SHOWN_MS)
  if (isOver) return null
  return (
    <p className="animate-arrive bg-raised border-line shadow-float pointer-events-auto flex items-center gap-3 rounded-xl border px-4 py-3 text-sm">
      <Hash aria-hidden className="text-quiet size-4 shrink-0" />
      <bdi dir="ltr" className="font-semibold">
        {code}
      </bdi>
      {t(isTaken ? 'code.sent' : 'code.sending')}
    </p>
  )
}
