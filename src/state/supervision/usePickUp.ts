// The call of a member that I am taking, for components.
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { useCalls } from '../calls/useCalls.ts'
import type { PickUp, PickUpState } from './createPickUp.ts'
import { createPickUp } from './createPickUp.ts'

export function usePickUp(): PickUpState & { readonly desk: PickUp } {
  const calls = useCalls()
  const desk = useMemo(() => createPickUp(calls), [calls])
  useEffect(() => desk.start(), [desk])
  return { ...useStore(desk.store), desk }
}
