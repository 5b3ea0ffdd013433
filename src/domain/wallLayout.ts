// How many tiles fit where they can still be read from five metres, and on how many pages.

/** Height of a capital letter: 20 minutes of arc at five metres is 29 mm (peers.md 5). */
export const LEAST_NAME_PX = 22
const LEAST_TILE_HEIGHT_PX = 104
const LEAST_TILE_WIDTH_PX = 232
const MOST_TILE_HEIGHT_PX = 220
const GAP_PX = 8

export type WallLayout = {
  readonly columns: number
  readonly rows: number
  readonly pages: number
  /** Of a name, px. */
  readonly type: number
}

/** @param width and `height` of the room for tiles, px. */
export function wallLayout(count: number, width: number, height: number): WallLayout {
  const mostColumns = Math.max(1, Math.floor((width + GAP_PX) / (LEAST_TILE_WIDTH_PX + GAP_PX)))
  const mostRows = Math.max(1, Math.floor((height + GAP_PX) / (LEAST_TILE_HEIGHT_PX + GAP_PX)))
  let best = { columns: mostColumns, rows: mostRows, tile: 0 }
  for (let columns = 1; columns <= mostColumns; columns++) {
    const rows = Math.min(mostRows, Math.max(1, Math.ceil(count / columns)))
    const fits = columns * rows >= count || rows === mostRows
    const tileHeight = Math.min(MOST_TILE_HEIGHT_PX, (height - GAP_PX * (rows - 1)) / rows)
    const tileWidth = (width - GAP_PX * (columns - 1)) / columns
    const shown = Math.min(count, columns * rows)
    // As many as possible first, then as large as possible.
    const tile = shown * 1e6 + Math.min(tileHeight, tileWidth / 2)
    if (fits && tile > best.tile) best = { columns, rows, tile }
  }
  const { columns, rows } = best
  const tileHeight = Math.min(MOST_TILE_HEIGHT_PX, (height - GAP_PX * (rows - 1)) / rows)
  return {
    columns,
    rows,
    pages: Math.max(1, Math.ceil(count / (columns * rows))),
    type: Math.max(LEAST_NAME_PX, Math.round(tileHeight * 0.22)),
  }
}
