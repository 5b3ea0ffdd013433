// The status tree of a device, and its schema: both from the rows of statusTables.ts.
import type { Standing } from './deviceState.ts'
import type { Product } from './fleetTables.ts'
import { statusGroups, statusLists } from './statusTables.ts'
import { spaceOf, type ValueSpace } from './valueSpace.ts'
import { treeOf, type StatusNode } from './xapiSelection.ts'

type Kind = { readonly on?: (product: Product) => boolean }

const of =
  (product: Product | undefined) =>
  ({ on }: Kind): boolean =>
    product !== undefined && (on?.(product) ?? true)

/** The whole tree with the current values. */
export function statusOf(standing: Standing): StatusNode {
  const has = of(standing.device.product)
  return treeOf([
    ...statusGroups
      .filter(has)
      .flatMap(({ rows }) => rows.map(([path, , read]) => [path, read(standing)] as const)),
    ...statusLists.filter(has).map(({ under, items }) => [under, items(standing)] as const),
  ])
}

/** By path; `[*]` if there can be several. */
export function statusSpacesOn(product: Product | undefined): ReadonlyMap<string, ValueSpace> {
  const has = of(product)
  return new Map([
    ...statusGroups
      .filter(has)
      .flatMap(({ rows }) => rows.map(([path, space]) => [path, spaceOf(space)] as const)),
    ...statusLists
      .filter(has)
      .flatMap(({ under, rows }) =>
        rows.map(([path, space]) => [`${under}[*].${path}`, spaceOf(space)] as const),
      ),
  ])
}
