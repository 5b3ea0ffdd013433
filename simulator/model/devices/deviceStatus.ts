// The status tree of a device, and the description of it: both by the rows of statusTables.ts.
import type { Standing } from './deviceState.ts'
import type { FleetDevice } from './fleet.ts'
import { statusGroups, statusLists } from './statusTables.ts'
import { spaceOf, type ValueSpace } from './valueSpace.ts'
import { treeOf, type StatusNode } from './xapiSelection.ts'

type Kind = { readonly on?: (device: FleetDevice) => boolean }

const of =
  (device: FleetDevice) =>
  ({ on }: Kind): boolean =>
    on?.(device) ?? true

/** The whole tree as it is now. */
export function statusOf(standing: Standing): StatusNode {
  const has = of(standing.device)
  return treeOf([
    ...statusGroups
      .filter(has)
      .flatMap(({ rows }) => rows.map(([path, , read]) => [path, read(standing)] as const)),
    ...statusLists.filter(has).map(({ under, items }) => [under, items(standing)] as const),
  ])
}

/** By path; `[*]` where there can be several. */
export function statusSpaces(device: FleetDevice): ReadonlyMap<string, ValueSpace> {
  const has = of(device)
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
