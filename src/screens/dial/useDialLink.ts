// `/?dial=…`: a number from a link. It is put into the field; only a person dials it.
import { useEffect, useEffectEvent, useState } from 'react'
import { useLocation, useNavigate } from '../../lib/useNavigation.tsx'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { linkedNumber } from './linkedNumber.ts'
import type { DestinationField } from './useDestination.ts'

/** Whether the text in the field came from a link. */
export function useDialLink({ typed, setText }: DestinationField): boolean {
  const { dialing } = useCordboard()
  const region = useCallingRegion()
  const location = useLocation()
  const navigate = useNavigate()
  const wanted = linkedNumber(location.search)
  // Not in the page's history: digits for after the answer may be a PIN.
  const [linked, setLinked] = useState<string>()
  const show = useEffectEvent((text: string) => {
    setText(text)
    setLinked(text)
    typed.focus()
    // A reload or a bookmark must not bring the number back.
    void navigate(location.pathname, { replace: true })
  })
  const read = useEffectEvent(async (link: string) => {
    const rules = await dialing.load().catch(() => undefined)
    const parsed = rules?.parseDestination(link, { region })
    return parsed?.ok ? `${parsed.value.dial}${parsed.value.after ?? ''}` : link
  })
  useEffect(() => {
    if (!wanted) return undefined
    let isWanted = true
    void read(wanted).then((text) => isWanted && show(text))
    return () => {
      isWanted = false
    }
  }, [wanted])
  return typed.text !== '' && typed.text === linked
}
