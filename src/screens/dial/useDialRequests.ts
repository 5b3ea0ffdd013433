// Dials the destination that another page requested, once, as if it had been typed here.
import { useEffect, useEffectEvent } from 'react'
import { useStore } from 'zustand'
import type { DialRequest } from '../../state/requests.ts'
import { useCallingRegion, useDialingRules } from '../../state/dial/useDialing.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { fail, ok } from '../../domain/result.ts'
import { chosenNumber } from './destination.ts'
import type { Dial } from './useDial.ts'
import { useWhenReady } from './useWhenReady.ts'

export function useDialRequests(dial: Dial['dial'], sentAs: Dial['sentAs']): void {
  const { dialRequests } = useCordboard()
  const region = useCallingRegion()
  const rules = useDialingRules()
  const whenReady = useWhenReady(
    (request: DialRequest) => {
      // As it was sent, including the digits for after the answer, which a request does not contain.
      const sent = request.again && sentAs(request.again)
      if (sent) dial(ok(sent.chosen), sent.text)
      else if (rules) dial(chosenNumber(rules, request, region))
    },
    () => dial(fail({ is: 'notLoaded' })),
  )
  const next = useStore(dialRequests.store, (state) => state.next)
  const onRequest = useEffectEvent(() => {
    const request = dialRequests.take()
    if (request) whenReady(request)
  })
  useEffect(() => {
    if (next) onRequest()
  }, [next])
}
