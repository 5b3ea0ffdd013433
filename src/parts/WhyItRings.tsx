// Why a call rings here: recalled from park, from a queue, or forwarded.
import { Waypoints } from 'lucide-react'
import { Fragment } from 'react'
import type { CallState } from '../domain/calls/call.ts'
import type { Party } from '../domain/calls/party.ts'
import { partyName } from '../domain/calls/partyName.ts'
import { Message } from '../i18n/Message.tsx'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import type { FormatNumber } from '../lib/phoneNumbers.ts'
import { shownNameOf } from './words.ts'

addWords(callWords)

type Props = { readonly state: CallState; readonly format: FormatNumber }

/** Further steps do not help the person whose phone rings. */
const MOST_STEPS = 3

/** Renders nothing without a reason. A recall first, then the newest step. */
export function WhyItRings({ state, format }: Props) {
  if (state.is !== 'ringing') return null
  const steps = state.redirections.slice(0, MOST_STEPS)
  if (!state.recall && steps.length === 0) return null
  return (
    <p className="text-ink flex items-start gap-1.5 text-sm">
      <Waypoints aria-hidden className="text-quiet mt-0.5 size-4 shrink-0" />
      <span className="min-w-0 break-words">
        {state.recall && <Message id="why.recall" values={{ party: placeOf(state.recall) }} />}
        {steps.map((step, index) => (
          <Fragment key={index}>
            {(index > 0 || state.recall) && <span className="text-quiet"> · </span>}
            <Message id={`why.${step.reason}`} values={{ party: shownNameOf(step.by, format) }} />
          </Fragment>
        ))}
      </span>
    </p>
  )
}

/** A parking place is known by its number: people dial it. */
function placeOf(party: Party): string {
  const name = partyName(party)
  if (name.is === 'name') return name.number ?? name.name
  return name.is === 'number' ? name.number : t('party.unknown')
}
