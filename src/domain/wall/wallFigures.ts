// Which key figures are shown on each turn when not all of them fit.
import { evenPage, pageAt } from './wallLayout.ts'

/**
 * As full a page as the others at each turn: a last one that is not goes on with the first again.
 *
 * @param most for which there is room.
 * @param isPinned shown at every turn, up to half of a page.
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
