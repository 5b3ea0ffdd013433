// A field that finds people by name and accepts numbers: text, matches, and resulting destination.
import { useState } from 'react'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { Result } from '../../domain/result.ts'
import { fail } from '../../domain/result.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useCallingRegion, useDialingRules } from '../../state/dial/useDialing.ts'
import { whenTaken } from '../../state/dial/whenTaken.ts'
import type { PeopleSearch } from '../../state/directory/usePeopleSearch.ts'
import { usePeopleSearch } from '../../state/directory/usePeopleSearch.ts'
import type { Chosen, Match, Problem } from './destination.ts'
import { chosenMatch, chosenText } from './destination.ts'
import { readTyped } from './typedNumber.ts'
import type { TypedNumber } from './useTypedNumber.ts'
import { useTypedNumber } from './useTypedNumber.ts'

export type DestinationField = {
  readonly typed: TypedNumber
  readonly search: PeopleSearch
  /** Shown now: none after Escape or a choice. */
  readonly matches: readonly Match[]
  /** Index of the highlighted match; -1: none. */
  readonly active: number
  readonly setActive: (index: number) => void
  readonly hideMatches: () => void
  /** Puts the name into the field and remembers the person. Returns the field's text. */
  readonly pick: (match: Match) => string
  /**
   * Empties the field once Webex has accepted the command, if the field still contains `text`: the text of
   * a refused command stays.
   */
  readonly emptyOnceTaken: (command: IntentKey | undefined, text: string) => void
  readonly setText: (text: string) => void
  /** The destination of the current text, without a message about problems. */
  readonly named: Chosen | undefined
  /** The digits after the answer, formatted for people. */
  readonly after: string | undefined
  /**
   * What pressing Call means now. Letters never dial the first match by themselves. `notReady`
   * until the rules of dialing have loaded: see `useWhenReady`.
   */
  readonly resolve: () => Result<Chosen, Problem>
}

type Choice = {
  /** The text for which the choice was made: another text ends the choice. */
  readonly text: string
  readonly picked?: Match
  readonly active: number
  readonly wantsFirst?: boolean
  readonly isHidden?: boolean
}

export function useDestination(): DestinationField {
  const calls = useCalls()
  const typed = useTypedNumber()
  const region = useCallingRegion()
  const rules = useDialingRules()
  const [choice, setChoice] = useState<Choice>({ text: '', active: -1 })
  const { picked, active, wantsFirst, isHidden } =
    choice.text === typed.text ? choice : { active: -1 }
  const search = usePeopleSearch(picked ? '' : typed.text)
  const matches = isHidden || picked ? [] : matchesOf(search)
  const highlighted = active < 0 && wantsFirst && !search.isSearching ? 0 : active
  const shown = highlighted < matches.length ? highlighted : -1
  const match = picked ?? matches[shown]
  const chosen = match
    ? chosenMatch(rules, match, region)
    : rules
      ? chosenText(rules, typed.text, region)
      : fail<Problem>({ is: 'notReady' })
  const named = chosen.ok ? chosen.value : undefined
  return {
    typed,
    search,
    named,
    after: named?.after && rules?.shownAfterAnswer(named.after),
    matches,
    active: shown,
    setActive: (index) => setChoice({ text: typed.text, active: index }),
    hideMatches: () => setChoice({ text: typed.text, active: -1, isHidden: true }),
    pick(one) {
      typed.setText(one.name)
      const { text } = readTyped(one.name, 0)
      setChoice({ text, active: -1, picked: one })
      return text
    },
    emptyOnceTaken(command, text) {
      if (command !== undefined) whenTaken(calls, command, () => typed.clear(text))
    },
    setText: typed.setText,
    resolve() {
      if (chosen.ok || match || chosen.error.is !== 'nonsense') return chosen
      // Matches that are still loading are highlighted when they arrive.
      setChoice({ text: typed.text, active: -1, wantsFirst: true })
      return matches.length > 0 || search.isSearching ? fail({ is: 'pickOne' }) : chosen
    },
  }
}

/** Own contacts first: they are few, and the person entered them. */
function matchesOf({ contacts, people }: PeopleSearch): readonly Match[] {
  return [
    ...contacts.map((contact) => ({ is: 'contact', name: contact.name, contact }) as const),
    ...people.map((person) => ({ is: 'person', name: person.name, person }) as const),
  ]
}
