// The chosen members with a stable identity, for effects that restart when the choice changes.
import { useState } from 'react'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import { isSameChoice } from '../../domain/wall/wallChoice.ts'

/** The same object as long as the same people are shown: the day goes on when a limit changes. */
export function useSteadyChoice(choice: WallChoice): WallChoice {
  const [steady, setSteady] = useState(choice)
  if (isSameChoice(steady, choice)) return steady
  setSteady(choice)
  return choice
}
