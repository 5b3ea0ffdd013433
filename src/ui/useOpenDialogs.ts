// Which dialogs are open, in the order in which they were opened.
import { useSyncExternalStore } from 'react'

type Open = { readonly element: HTMLDialogElement; readonly isDimming: boolean }

let opened: readonly Open[] = []
const listeners = new Set<() => void>()

function change(next: readonly Open[]) {
  opened = next
  for (const listener of listeners) listener()
}

/** @returns what to call once it is closed. */
export function addOpenDialog(element: HTMLDialogElement, isDimming: boolean): () => void {
  change([...opened, { element, isDimming }])
  return () => change(opened.filter((one) => one.element !== element))
}

export const lastOpenDialog = (): HTMLDialogElement | undefined => opened.at(-1)?.element

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Whether a dialog is over the page, and may cover any part of it. */
export const useIsPageDimmed = (): boolean =>
  useSyncExternalStore(subscribe, () => opened.some(({ isDimming }) => isDimming))
