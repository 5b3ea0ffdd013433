// Which key figures are shown on each turn when not all of them fit.
import { evenPage, pageAt } from './wallLayout.ts'

/**
 * Every page is full: the last one is filled up with the first figures again.
 *
 * @param most how many figures fit.
 * @param isPinned figures shown on every page, up to half of it.
 */
export function figuresAt<T>(
  figures: readonly T[],
  most: number,
  turn: number,
  isPinned: (figure: T) => boolean = () => false,
): readonly T[] {
  const pinned = Math.min(figures.filter(isPinned).length, Math.floor(most / 2))
  const perPage = pinned + evenPage(figures.length - pinned, most - pinned)
  const { shown } = pageAt(figures, perPage, turn, isPinned)
  const others = figures.filter((figure) => !shown.includes(figure))
  return [...shown, ...others.slice(0, perPage - shown.length)]
}
