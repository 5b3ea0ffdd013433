// Dials what another page asked for, once, as if it had been typed here.
import { useEffect, useEffectEvent } from 'react'
import { useStore } from 'zustand'
import type { DialRequest } from '../../state/requests.ts'
import { useHomeRegion } from '../../state/dial/useHomeRegion.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { Chosen, Problem } from './destination.ts'
import { chosenText } from './destination.ts'

export function useDialRequests(dial: (chosen: Result<Chosen, Problem>) => void): void {
  const { dialRequests } = useCordboard()
  const homeRegion = useHomeRegion()
  const next = useStore(dialRequests.store, (state) => state.next)
  const onRequest = useEffectEvent(() => {
    const request = dialRequests.take()
    if (request) dial(chosenRequest(request, homeRegion))
  })
  useEffect(() => {
    if (next) onRequest()
  }, [next])
}

function chosenRequest(
  { number, name, personId }: DialRequest,
  homeRegion: string,
): Result<Chosen, Problem> {
  const chosen = chosenText(number, homeRegion)
  if (!chosen.ok || chosen.value.isEmergency || chosen.value.party.is !== 'known') return chosen
  const party = {
    ...chosen.value.party,
    ...(name !== undefined && { name }),
    ...(personId !== undefined && { personId }),
  }
  return ok({ ...chosen.value, party })
}
