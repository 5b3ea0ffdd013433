// How many tiles fit at a readable size, and on how many pages. Tiles never get smaller than people
// can read; more pages take turns instead.

/** The size of a screen, and the reading distance. */
export type Viewing = { readonly inches: number; readonly metres: number }

/** CSS px of the whole screen, not of the window. */
export type ScreenSize = { readonly width: number; readonly height: number }

/** Font sizes, px: the minimum, names and labels, figures. */
export type TypeScale = { readonly least: number; readonly name: number; readonly figure: number }

const MM_PER_INCH = 25.4
/** Height of a capital letter as a share of the font size. */
const CAPITAL = 0.7
/** Height of a capital letter, mm per meter of distance (docs/conventions.md, Walls). */
const CAPITAL_MM_PER_METRE = { least: 2.5, name: 5, figure: 8.4 } as const
/** Shares of the short side, used if screen size and distance are not set. */
const USUAL = { name: 0.0204, figure: 0.0445 } as const
/** Font size below the name in a tile, as a share of the name's size. */
export const DETAIL = 0.7
const SMALLEST = { least: 14, name: 20, figure: 36 } as const

/**
 * Font sizes in px for a screen and its reading distance (docs/conventions.md,
 * Walls).
 */
export function typeScale({ width, height }: ScreenSize, viewing?: Viewing): TypeScale {
  if (!viewing) {
    const side = Math.min(width, height)
    const name = Math.max(SMALLEST.name, Math.round(side * USUAL.name))
    const figure = Math.max(SMALLEST.figure, Math.round(side * USUAL.figure))
    return { least: Math.max(SMALLEST.least, Math.round(name * DETAIL)), name, figure }
  }
  const pxPerMm = Math.hypot(width, height) / (viewing.inches * MM_PER_INCH)
  const size = (of: keyof TypeScale) => {
    const needed = (CAPITAL_MM_PER_METRE[of] * viewing.metres * pxPerMm) / CAPITAL
    return Math.max(SMALLEST[of], Math.ceil(needed))
  }
  const least = size('least')
  return { least, name: Math.max(size('name'), Math.ceil(least / DETAIL)), figure: size('figure') }
}

/** The size of a tile, in font sizes of its name. */
const TILE = { height: 3.9, width: 10.5, goodHeight: 4.6, goodWidth: 12, mostHeight: 16 } as const
/** The gap between tiles. */
export const GAP_PX = 8

/** The grid that fits the screen. */
export type WallLayout = {
  readonly columns: number
  readonly rows: number
  readonly pages: number
  /** Font size of a name, px. */
  readonly type: number
  /** Height of a tile, px. */
  readonly height: number
  /** False if not even one tile fits: the screen is too small for the distance. */
  readonly isReadable: boolean
}

/**
 * @param width and `height` of the area for tiles, px.
 * @param least smallest font size of a name, px.
 */
export function wallLayout(
  count: number,
  width: number,
  height: number,
  least: number,
): WallLayout {
  const fitting = (room: number, tile: number) => Math.floor((room + GAP_PX) / (tile + GAP_PX))
  const mostColumns = Math.max(1, fitting(width, TILE.width * least))
  const mostRows = Math.max(1, fitting(height, TILE.height * least))
  const sizeOf = (columns: number, rows: number) => ({
    width: (width - GAP_PX * (columns - 1)) / columns,
    height: Math.min(TILE.mostHeight * least, (height - GAP_PX * (rows - 1)) / rows),
  })
  let best = { columns: mostColumns, rows: mostRows, worth: 0 }
  for (let columns = 1; columns <= mostColumns; columns++) {
    const rows = Math.min(mostRows, Math.max(1, Math.ceil(count / columns)))
    const tile = sizeOf(columns, rows)
    // As many as possible first, then as large as possible.
    const worth = Math.min(count, columns * rows) * 1e6 + Math.min(tile.height, tile.width / 2)
    if (worth > best.worth) best = { columns, rows, worth }
  }
  const { columns, rows } = best
  const tile = sizeOf(columns, rows)
  return {
    columns,
    rows,
    pages: Math.max(1, Math.ceil(count / (columns * rows))),
    height: tile.height,
    type: Math.max(
      least,
      Math.floor(Math.min(tile.height / TILE.goodHeight, tile.width / TILE.goodWidth)),
    ),
    isReadable: tile.width >= TILE.width * least && tile.height >= TILE.height * least,
  }
}

/** The most tiles on a page that scrolls; for more there is the team view. */
const LISTED = 30

/** The grid of a page that scrolls, as on a phone: all members, at normal sizes. */
export function pageLayout(count: number, width: number, least: number): WallLayout {
  const columns = Math.max(1, Math.floor((width + GAP_PX) / (TILE.width * least + GAP_PX)))
  const rows = Math.max(1, Math.ceil(Math.min(count, LISTED) / columns))
  return {
    columns,
    rows,
    pages: Math.max(1, Math.ceil(count / (columns * rows))),
    type: least,
    height: TILE.goodHeight * least,
    isReadable: width >= TILE.width * least,
  }
}

/** The number of columns with which the last page is about as full as the others. */
export function evenPage(count: number, most: number): number {
  const perPage = Math.max(1, most)
  return Math.max(1, Math.ceil(count / Math.max(1, Math.ceil(count / perPage))))
}

/** A panel next to the members, and its height, px. */
export type Part<Name> = { readonly name: Name; readonly height: number }

/** The largest share of the wall's height for panels: the rest belongs to the members. */
const PARTS_SHARE = 0.3

/** All panels if they fit; otherwise they take turns. */
export function partsAt<Name>(
  parts: readonly Part<Name>[],
  height: number,
  turn: number,
): readonly Name[] {
  const sum = parts.reduce((total, part) => total + part.height, 0)
  if (sum <= height * PARTS_SHARE) return parts.map(({ name }) => name)
  const part = parts[turn % parts.length]
  return part ? [part.name] : []
}

/** One page of a list; `page` is from 0. */
export type Page<T> = {
  readonly shown: readonly T[]
  readonly page: number
  readonly pages: number
}

/**
 * The items shown at a turn. Pinned items are on every page, up to half of
 * it: an alarm must not wait for its turn.
 */
export function pageAt<T>(
  items: readonly T[],
  perPage: number,
  turn: number,
  isPinned: (item: T) => boolean = () => false,
): Page<T> {
  if (items.length <= perPage) return { shown: items, page: 0, pages: 1 }
  const pinned = items.filter(isPinned).slice(0, Math.floor(perPage / 2))
  const stays = new Set(pinned)
  const others = items.filter((item) => !stays.has(item))
  const room = perPage - pinned.length
  const pages = Math.ceil(others.length / room)
  const page = turn % pages
  return { shown: [...pinned, ...others.slice(page * room, (page + 1) * room)], page, pages }
}
