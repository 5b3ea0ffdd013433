// Queries that other tabs may show too, as other displays of the same computer.
import { useEffect } from 'react'
import { random } from '../lib/random.ts'
import { useCordboard } from './useCordboard.ts'
import { shareAnswers, spreadInterval } from './shareAnswers.ts'

const chance = random()

/**
 * @param name what the keys of the queries begin with.
 * @param everyMs as old as an answer should get.
 * @returns after how many ms this tab asks where no other has.
 */
export function useSharedAnswers(name: string, everyMs: number): number {
  const { browser, queryClient } = useCordboard()
  useEffect(() => shareAnswers({ browser, queryClient }, name), [browser, queryClient, name])
  return spreadInterval(everyMs, chance)
}
