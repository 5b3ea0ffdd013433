// A press does what was pressed (docs/calls.md, C25): what appeared, moved or changed its meaning by
// itself a moment ago takes no pointer, and where something has just gone the press goes nowhere.
// Keyboards and assistive technology press elements, not places: nothing here concerns them.
import type { Cancel } from './clock.ts'

/** Longer than a double click takes, and than a hand needs to stop. */
const UNSETTLED_MS = 500

/** Less than this is rounding, and still the same place for a finger. */
const MOVED_PX = 4

/**
 * Elements say what of them is guarded with `data-guard`:
 * - `controls`: each button, link and field within.
 * - `alert`: the same, and the element itself, which lets pointers through until it has settled.
 * - `opened`: as `alert`, of something that a press of one's own opens: it can be used at once.
 * - `cover`: while it is there it is used as it is; what it covered is not pressed as it goes.
 */
type Guard = 'controls' | 'alert' | 'opened' | 'cover'

const controls = ['button', 'a[href]', 'input', 'select', 'textarea']
  .map((control) => `${control}:not(.invisible)`)
  .join()

type Seen = {
  readonly rect: DOMRect
  readonly guard: Guard
  /** Not of a field, whose text one types oneself. */
  readonly words: string
}

/**
 * Watches all of the document until cancelled. What is there already counts as settled, except
 * alerts: the code that guards them is loaded with the first one.
 */
export function guardPresses(its: Document): Cancel {
  const unsettled = new Map<HTMLElement, Cancel>()
  const shields = new Set<Cancel>()
  const scrolled = () => `${its.defaultView?.scrollX},${its.defaultView?.scrollY}`
  let seen = look(its)
  let seenAt = scrolled()

  function unsettle(element: HTMLElement) {
    unsettled.get(element)?.()
    element.dataset['unsettled'] = ''
    const timer = setTimeout(() => settle(), UNSETTLED_MS)
    const settle = () => {
      clearTimeout(timer)
      unsettled.delete(element)
      delete element.dataset['unsettled']
    }
    unsettled.set(element, settle)
  }

  function shield({ left, top, width, height }: DOMRect) {
    const pane = its.createElement('div')
    pane.className = 'press-shield'
    pane.ariaHidden = 'true'
    Object.assign(pane.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    })
    // The focus stays where it is: nothing was pressed.
    pane.addEventListener('mousedown', (event) => event.preventDefault())
    its.body.append(pane)
    const timer = setTimeout(() => remove(), UNSETTLED_MS)
    const remove = () => {
      clearTimeout(timer)
      shields.delete(remove)
      pane.remove()
    }
    shields.add(remove)
  }

  /** @param isOwn the person moved it: scrolled, resized, or an animation has ended. */
  function check(isOwn: boolean) {
    const before = seen
    seen = look(its)
    const isScrolled = seenAt !== scrolled()
    seenAt = scrolled()
    if (isOwn) return
    for (const [element, { rect, guard, words }] of seen) {
      const was = before.get(element)
      if (guard === 'cover') continue
      if (!was) {
        const isOpened = guard === 'opened' && !before.has(regionOf(element))
        if (!isOpened) unsettle(element)
        // The browser may scroll by itself when the page grows: what is new is guarded all the same.
      } else if (!isScrolled && isMoved(was.rect, rect)) {
        unsettle(element)
        shield(was.rect)
      } else if (was.words !== words) unsettle(element)
    }
    for (const [element, { rect }] of before) if (!seen.has(element)) shield(rect)
  }

  for (const [element, { guard }] of seen) if (guard === 'alert') unsettle(element)

  // Called before the next press can be: no frame shows what is not guarded yet.
  const changes = new MutationObserver(() => check(false))
  changes.observe(its.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['class', 'hidden', 'open'],
  })
  const stopped = new AbortController()
  const settled = () => check(true)
  for (const event of ['animationend', 'transitionend', 'scroll']) {
    its.addEventListener(event, settled, { capture: true, signal: stopped.signal, passive: true })
  }
  its.defaultView?.addEventListener('resize', settled, { signal: stopped.signal })
  return () => {
    stopped.abort()
    changes.disconnect()
    for (const end of [...unsettled.values(), ...shields]) end()
  }
}

function look(its: Document): ReadonlyMap<HTMLElement, Seen> {
  const seen = new Map<HTMLElement, Seen>()
  const add = (element: HTMLElement, guard: Guard, words: string) => {
    const rect = element.getBoundingClientRect()
    if (rect.width > 0) seen.set(element, { rect, guard, words })
  }
  for (const region of its.querySelectorAll<HTMLElement>('[data-guard]')) {
    const guard = region.dataset['guard'] as Guard
    if (guard !== 'controls') add(region, guard, '')
    if (guard === 'cover') continue
    for (const control of region.querySelectorAll<HTMLElement>(controls)) {
      add(control, guard, control.textContent)
    }
  }
  return seen
}

const regionOf = (element: HTMLElement) =>
  element.closest<HTMLElement>('[data-guard=opened]') ?? element

const isMoved = (was: DOMRect, is: DOMRect) =>
  Math.abs(was.left - is.left) > MOVED_PX || Math.abs(was.top - is.top) > MOVED_PX
