// A text field that formats a number during typing and keeps the caret at its digit.
import type { ChangeEvent } from 'react'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import type { Typed } from './typedNumber.ts'
import { asBare, caretIn, readTyped, shownTyped, withDeleted, withInserted } from './typedNumber.ts'
import { usePhoneNumbers } from '../../state/dial/usePhoneNumbers.ts'

export type TypedNumber = {
  readonly text: string
  readonly setText: (text: string) => void
  /** Empties the field if it still contains `text`. */
  readonly clear: (text: string) => void
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
  const region = useCallingRegion()
  const [typed, setTyped] = useState<Typed>({ text: '', caret: 0 })
  const formatted = numbers?.asYouType(typed.text, region) ?? typed.text
  const shown = shownTyped(typed, formatted)
  /** Our own formatting is not stored as if it had been typed. */
  const edited = (next: Typed) => setTyped(formatted === typed.text ? next : asBare(next))

  useLayoutEffect(() => {
    const caret = caretIn(shown, typed)
    selection.current = [caret, caret]
    // Without the focus, setting the caret would make Safari focus the field.
    if (input.current === document.activeElement) input.current?.setSelectionRange(caret, caret)
  }, [shown, typed])

  const attach = useCallback((element: HTMLInputElement | null) => {
    input.current = element
  }, [])
  const setText = useCallback((text: string) => setTyped(readTyped(text, text.length)), [])
  const clear = useCallback(
    (text: string) => setTyped((now) => (now.text === text ? { text: '', caret: 0 } : now)),
    [],
  )
  return {
    text: typed.text,
    setText,
    clear,
    insert: (characters) => edited(withInserted(shown, selection.current, characters)),
    deleteBack: () => edited(withDeleted(shown, selection.current)),
    focus: () => input.current?.focus(),
    field: {
      ref: attach,
      value: shown,
      onChange({ target }) {
        edited(readTyped(target.value, target.selectionStart ?? target.value.length))
      },
      onSelect() {
        const { selectionStart, selectionEnd } = input.current ?? {}
        selection.current = [selectionStart ?? 0, selectionEnd ?? 0]
      },
    },
  }
}
