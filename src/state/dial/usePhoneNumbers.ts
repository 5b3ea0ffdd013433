// The world's numbering plans once loaded, and formatting with them.
import { useCallback, useEffect, useState } from 'react'
import { whenIdle } from '../../lib/idle.ts'
import type { FormatNumber, PhoneNumbers } from '../../lib/phoneNumbers.ts'
import { loadPhoneNumbers } from '../../lib/phoneNumbers.ts'
import { useCallingRegion } from './useDialing.ts'

/** `undefined` until they have loaded, and if they cannot: numbers are then shown unformatted. */
export function usePhoneNumbers(): PhoneNumbers | undefined {
  const [numbers, setNumbers] = useState<PhoneNumbers>()
  useEffect(() => {
    let isWanted = true
    const stop = whenIdle(() => {
      loadPhoneNumbers().then(
        (loaded) => isWanted && setNumbers(loaded),
        () => undefined,
      )
    })
    return () => {
      isWanted = false
      stop()
    }
  }, [])
  return numbers
}

/** Stable until the plans have loaded, and again afterwards. */
export function useFormatNumber(): FormatNumber {
  const numbers = usePhoneNumbers()
  const region = useCallingRegion()
  return useCallback((number) => numbers?.format(number, region) ?? number, [numbers, region])
}
