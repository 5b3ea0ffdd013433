// Calls a number from any page: switches to the phone page, which dials, or asks if necessary.
import { useCallback } from 'react'
import { useNavigate } from '../../lib/useNavigation.tsx'
import { useCordboard } from '../useCordboard.ts'
import type { DialRequest } from '../requests.ts'

const PHONE = '/'

/** The function stays the same. */
export function useCallNumber(): (request: DialRequest) => void {
  const { dialRequests } = useCordboard()
  const navigate = useNavigate()
  return useCallback(
    (request) => {
      dialRequests.ask(request)
      void navigate(PHONE)
    },
    [dialRequests, navigate],
  )
}
