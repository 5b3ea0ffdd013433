// Keeps rows in place while the pointer or focus is in them, so that a press hits the member it was
// meant for.
import type { FocusEvent, PointerEvent } from 'react'
import { useState } from 'react'
import type { PersonId } from '../../domain/brand.ts'

type SteadyOrder = {
  /** Missing: nobody is about to press anything. */
  readonly kept: readonly PersonId[] | undefined
  /** Another choice of members is shown. */
  readonly release: () => void
  /** For the list. */
  readonly handlersFor: (shown: readonly { readonly id: PersonId }[]) => {
    readonly onPointerMove: () => void
    readonly onPointerLeave: (event: PointerEvent<HTMLElement>) => void
    readonly onFocus: () => void
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void
  }
}

/** @param isAsking a dialog about one of them is open: the focus will return. */
export function useSteadyOrder(isAsking: boolean): SteadyOrder {
  const [kept, setKept] = useState<readonly PersonId[]>()
  return {
    kept,
    release: () => setKept(undefined),
    handlersFor(shown) {
      const keep = () => {
        if (!kept) setKept(shown.map(({ id }) => id))
      }
      return {
        onPointerMove: keep,
        onFocus: keep,
        onPointerLeave({ currentTarget }) {
          if (!isAsking && !currentTarget.contains(document.activeElement)) setKept(undefined)
        },
        onBlur({ currentTarget, relatedTarget }) {
          const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
          if (!isAsking && !isInside && !currentTarget.matches(':hover')) setKept(undefined)
        },
      }
    },
  }
}
