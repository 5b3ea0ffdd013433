// Dials what another page asked for, once, as if it had been typed here.
import { useEffect, useEffectEvent } from 'react'
import { useStore } from 'zustand'
import type { DialRequest } from '../../state/requests.ts'
import type { DialingRules } from '../../state/dial/dialing.ts'
import { useCallingRegion, useDialingRules } from '../../state/dial/useDialing.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Chosen, Problem } from './destination.ts'
import { chosenText } from './destination.ts'
import type { Dial } from './useDial.ts'
import { useWhenReady } from './useWhenReady.ts'

export function useDialRequests(dial: Dial['dial'], sentAs: Dial['sentAs']): void {
  const { dialRequests } = useCordboard()
  const region = useCallingRegion()
  const rules = useDialingRules()
  const whenReady = useWhenReady(
    (request: DialRequest) => {
      // As it was sent: with the digits for after the answer, which no request names.
      const sent = request.again && sentAs(request.again)
      if (sent) dial(ok(sent.chosen), sent.text)
      else if (rules) dial(chosenRequest(rules, request, region))
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

function chosenRequest(
  rules: DialingRules,
  { number, name, personId }: DialRequest,
  region: string | undefined,
): Result<Chosen, Problem> {
  const chosen = chosenText(rules, number, region)
  if (!chosen.ok || chosen.value.isEmergency || chosen.value.party.is !== 'known') return chosen
  const party = {
    ...chosen.value.party,
    ...(name !== undefined && { name }),
    ...(personId !== undefined && { personId }),
  }
  return ok({ ...chosen.value, party })
}
