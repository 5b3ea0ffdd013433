// Names the pending action until Webex shows its effect (docs/calls.md, C5).
import { Check, CircleHelp, Send } from 'lucide-react'
import { useState } from 'react'
import type { CallView, Pending } from '../domain/calls/view.ts'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import { isConfirmed } from './confirmed.ts'
import { pendingText } from './words.ts'

addWords(callWords)

/** Keeps its height when empty, so that nothing moves. */
export function PendingMark({ view }: { readonly view: CallView }) {
  const confirmations = useConfirmations(view)
  return (
    <span className="text-quiet flex h-5 items-center justify-end gap-1 text-xs whitespace-nowrap">
      {view.pending.length > 0 ? (
        <PendingWords pending={view.pending} />
      ) : (
        confirmations > 0 && (
          <span key={confirmations} className="animate-confirmed text-good flex items-center gap-1">
            <Check aria-hidden className="size-3.5" />
            {t('pending.confirmed')}
          </span>
        )
      )}
    </span>
  )
}

function PendingWords({ pending }: { readonly pending: readonly Pending[] }) {
  // Nothing has been sent that can still be taken back (C20).
  if (pending.every(({ stage }) => stage === 'queued')) return t('pending.waiting')
  const isUnknown = pending.some(({ stage }) => stage === 'unknown')
  const Icon = isUnknown ? CircleHelp : Send
  return (
    <>
      <Icon aria-hidden className="size-3.5" />
      {pendingText(pending)}
      {isUnknown && <span>{t('pending.checking')}</span>}
    </>
  )
}

/** How many actions were confirmed since the card appeared. */
function useConfirmations(view: CallView): number {
  const [seen, setSeen] = useState({ view, count: 0 })
  if (seen.view === view) return seen.count
  const count = seen.count + (isConfirmed(seen.view, view) ? 1 : 0)
  setSeen({ view, count })
  return count
}
