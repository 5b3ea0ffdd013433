// Says what happens to calls to those who do not see it: quietly, in the order of events.
import { useState } from 'react'
import type { Mask } from '../../domain/supervision/maskedView.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { t } from '../../i18n/translate.ts'
import { nameOf, stateWord } from '../../parts/words.ts'
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

/** What a person would want to hear of: a call that came, and a state that changed. */
export function newsBetween(
  before: readonly CallView[],
  now: readonly CallView[],
  mask: Mask,
): string {
  const known = new Map(before.map((view) => [view.key, stateWord(view.call.state)]))
  return now
    .filter(({ key, call }) => known.get(key) !== stateWord(call.state))
    .map(({ key, call }) => {
      const party = nameOf(mask(call.party))
      const isNewRing = call.state.is === 'ringing' && !known.has(key)
      return isNewRing
        ? t('incoming.announce', { party })
        : t('announce.state', { party, state: stateWord(call.state) })
    })
    .join('. ')
}
