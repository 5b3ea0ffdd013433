// Says what happens to calls to those who do not see it: quietly, in the order of events.
import { useState } from 'react'
import type { Mask } from '../../domain/supervision/maskedView.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { t } from '../../i18n/translate.ts'
import { nameOf, pendingText, stateWord } from '../../parts/words.ts'
import { useCallViews } from '../../state/calls/useCalls.ts'

export function Announcer({ mask }: { readonly mask: Mask }) {
  const views = useCallViews()
  const [said, setSaid] = useState({ views, words: '' })
  if (said.views !== views) {
    setSaid({ views, words: newsBetween(said.views, views, mask) || said.words })
  }
  return (
    <div aria-live="polite" className="sr-only">
      {said.words}
    </div>
  )
}

/** What a person would want to hear of: a call that came, a state that changed, what is on its way. */
export function newsBetween(
  before: readonly CallView[],
  now: readonly CallView[],
  mask: Mask,
): string {
  const known = new Map(before.map((view) => [view.key, view]))
  return now
    .flatMap((view) => {
      const { call, pending } = view
      const party = nameOf(mask(call.party))
      const was = known.get(view.key)
      const say = (state: string) => [t('announce.state', { party, state })]
      if (was && stateWord(was.call.state) === stateWord(call.state)) {
        const words = pendingText(pending)
        return words !== '' && words !== pendingText(was.pending) ? say(words) : []
      }
      const isNewRing = call.state.is === 'ringing' && !was
      return isNewRing ? [t('incoming.announce', { party })] : say(stateWord(call.state))
    })
    .join('. ')
}
