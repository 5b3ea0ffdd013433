// Where an arrow key, Home or End takes the focus in a row or a column of controls (ARIA patterns
// for tabs and menus).

type Place = {
  readonly now: number
  readonly count: number
  /** `row`: left and right; `column`: up and down. */
  readonly axis: 'row' | 'column'
  /** Of the row as it is drawn: from right to left, the left arrow leads to the next one. */
  readonly isRightToLeft: boolean
}

/** The index to go to, around the ends; `undefined` where the key means something else. */
export function indexAfterKey(
  key: string,
  { now, count, axis, isRightToLeft }: Place,
): number | undefined {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const arrows = axis === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
  const [back, forward] = axis === 'row' && isRightToLeft ? arrows.toReversed() : arrows
  if (key === forward) return (now + 1) % count
  return key === back ? (now - 1 + count) % count : undefined
}

/** React's keyboard event, as far as it is used here. */
type Pressed = Pick<KeyboardEvent, 'key' | 'preventDefault'> & {
  readonly currentTarget: HTMLElement
}

/** Moves the focus among the items of a column (`selector` finds them); for its `onKeyDown`. */
export function moveFocusInColumn(event: Pressed, selector: string): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  const index = indexAfterKey(event.key, {
    now: items.findIndex((item) => item === document.activeElement),
    count: items.length,
    axis: 'column',
    isRightToLeft: false,
  })
  if (index === undefined) return
  event.preventDefault()
  items[index]?.focus()
}

/** Whether the element is drawn from right to left. */
export const isRightToLeft = (element: Element): boolean =>
  getComputedStyle(element).direction === 'rtl'
