// The one badge of a call: its state, and how long the call has been in it where that matters.
import type { Instant } from '../domain/brand.ts'
import type { CallView } from '../domain/calls/view.ts'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import { useNow } from '../lib/useNow.ts'
import { elapsedText, holdLevel, secondsSince } from './elapsed.ts'
import { StateBadge } from './StateBadge.tsx'
import { Timer } from './Timer.tsx'

addWords(callWords)

type Props = {
  readonly view: CallView
  readonly cloudNow: () => Instant
  /** A row has no clock of its own beside the badge. */
  readonly hasTimer?: boolean
}

export function CallBadge({ view, cloudNow, hasTimer = false }: Props) {
  const { call, heldSince } = view
  const { state } = call
  if (state.is === 'talking' && state.heldBy === 'me' && heldSince !== undefined)
    return <HeldBadge view={view} since={heldSince} cloudNow={cloudNow} hasTimer={hasTimer} />
  const since = state.is === 'talking' ? state.since : call.created
  return (
    <StateBadge state={state}>
      {hasTimer && state.is !== 'ended' && <Timer since={since} cloudNow={cloudNow} />}
    </StateBadge>
  )
}

const colours = {
  fine: undefined,
  long: undefined,
  tooLong: 'bg-bad-fill text-bad-ink',
} as const

/** A caller who is on hold too long is likely to hang up: the badge turns red, and says why. */
function HeldBadge({ view, since, cloudNow, hasTimer }: Props & { readonly since: Instant }) {
  const seconds = useNow(() => secondsSince(since, cloudNow()))
  const level = holdLevel(seconds)
  return (
    <StateBadge state={view.call.state} colours={colours[level]}>
      <span {...(hasTimer && { role: 'timer' })}>{elapsedText(seconds)}</span>
      {level !== 'fine' && <span className="sr-only">{t(`card.held.${level}`)}</span>}
    </StateBadge>
  )
}
