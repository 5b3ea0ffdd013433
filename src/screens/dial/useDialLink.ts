// `/?dial=…`: a number out of a link. It is put into the field; only a person dials it.
import { useEffect, useEffectEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { parseDestination } from '../../domain/dial/address.ts'
import type { DestinationField } from './useDestination.ts'

const LONGEST = 300

/** Whether what is in the field came from a link. */
export function useDialLink({ typed, setText }: DestinationField): boolean {
  const location = useLocation()
  const navigate = useNavigate()
  const wanted = new URLSearchParams(location.search).get('dial')?.trim()
  const onLink = useEffectEvent((link: string) => {
    const parsed = parseDestination(link)
    const text = parsed.ok ? parsed.value.dial : link.slice(0, LONGEST)
    setText(text)
    typed.focus()
    // A reload or a bookmark must not bring the number back.
    void navigate(location.pathname, { replace: true, state: { linked: text } })
  })
  useEffect(() => {
    if (wanted) onLink(wanted)
  }, [wanted])
  return typed.text !== '' && linkedText(location.state) === typed.text
}

function linkedText(state: unknown): unknown {
  return typeof state === 'object' && state !== null && 'linked' in state ? state.linked : undefined
}
