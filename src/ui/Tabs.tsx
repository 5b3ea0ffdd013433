// Tabs by the ARIA pattern: arrows move and choose, one stop for the Tab key.
import type { KeyboardEvent } from 'react'
import { indexAfterKey, isRightToLeft } from './arrowKeys.ts'

type Props<Name extends string> = {
  readonly label: string
  /** Id of the one panel that shows whatever is chosen. */
  readonly panel: string
  readonly tabs: readonly { readonly name: Name; readonly label: string }[]
  readonly chosen: Name
  readonly onChoose: (name: Name) => void
}

export function Tabs<Name extends string>({ label, panel, tabs, chosen, onChoose }: Props<Name>) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const index = indexAfterKey(event.key, {
      now: tabs.findIndex(({ name }) => name === chosen),
      count: tabs.length,
      axis: 'row',
      isRightToLeft: isRightToLeft(event.currentTarget),
    })
    const next = index === undefined ? undefined : tabs[index]
    if (!next) return
    event.preventDefault()
    onChoose(next.name)
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus()
  }
  return (
    <div
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className="bg-surface border-line inline-flex flex-wrap gap-1 self-start rounded-xl border p-1"
    >
      {tabs.map(({ name, label: words }) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={name === chosen}
          aria-controls={panel}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
          className="text-quiet hover:text-ink aria-selected:bg-accent-soft aria-selected:text-accent min-h-9 cursor-pointer rounded-lg px-3 text-sm font-medium"
        >
          {words}
        </button>
      ))}
    </div>
  )
}
