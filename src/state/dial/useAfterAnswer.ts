// Digits to send after a call's answer, and those remaining, for components.
import { useCallback } from 'react'
import { useStore } from 'zustand'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { AfterAnswer } from '../../domain/dial/afterAnswer.ts'
import { useCalls } from '../calls/useCalls.ts'
import { useCordboard } from '../useCordboard.ts'

/** Sends digits once the far end of a call that was just placed has answered. */
export function useAfterAnswer(): (call: IntentKey, after: AfterAnswer) => void {
  const { afterAnswers, clock } = useCordboard()
  const calls = useCalls()
  return useCallback(
    (call, after) => {
      void import('./followCall.ts').then(({ followCall }) =>
        followCall({ calls, clock, afterAnswers }, call, after),
      )
    },
    [afterAnswers, calls, clock],
  )
}

/** The calls that wait for digits. */
export const useAfterAnswers = () => useStore(useCordboard().afterAnswers)
