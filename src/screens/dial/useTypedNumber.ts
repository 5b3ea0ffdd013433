// A text field that formats a number as it grows and keeps the caret with its digit.
import type { ChangeEvent } from 'react'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useHomeRegion } from '../../state/dial/useHomeRegion.ts'
import type { Typed } from './typedNumber.ts'
import { caretIn, readTyped, withDeleted, withInserted } from './typedNumber.ts'
import { usePhoneNumbers } from '../../state/dial/usePhoneNumbers.ts'

export type TypedNumber = {
  readonly text: string
  readonly setText: (text: string) => void
  /** At the caret, also while the field has no focus. */
  readonly insert: (characters: string) => void
  readonly deleteBack: () => void
  readonly focus: () => void
  /** For the input element. */
  readonly field: {
    readonly ref: (element: HTMLInputElement | null) => void
    readonly value: string
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void
    readonly onSelect: () => void
  }
}

export function useTypedNumber(): TypedNumber {
  const input = useRef<HTMLInputElement>(null)
  const selection = useRef<readonly [number, number]>([0, 0])
  const numbers = usePhoneNumbers()
  const region = useHomeRegion()
  const [typed, setTyped] = useState<Typed>({ text: '', caret: 0 })
  const shown = numbers?.asYouType(typed.text, region) ?? typed.text

  useLayoutEffect(() => {
    const caret = caretIn(shown, typed)
    selection.current = [caret, caret]
    // Elsewhere Safari would take the focus to set it.
    if (input.current === document.activeElement) input.current?.setSelectionRange(caret, caret)
  }, [shown, typed])

  const attach = useCallback((element: HTMLInputElement | null) => {
    input.current = element
  }, [])
  const setText = useCallback((text: string) => setTyped(readTyped(text, text.length)), [])
  return {
    text: typed.text,
    setText,
    insert: (characters) => setTyped(withInserted(shown, selection.current, characters)),
    deleteBack: () => setTyped(withDeleted(shown, selection.current)),
    focus: () => input.current?.focus(),
    field: {
      ref: attach,
      value: shown,
      onChange({ target }) {
        setTyped(readTyped(target.value, target.selectionStart ?? target.value.length))
      },
      onSelect() {
        const { selectionStart, selectionEnd } = input.current ?? {}
        selection.current = [selectionStart ?? 0, selectionEnd ?? 0]
      },
    },
  }
}
