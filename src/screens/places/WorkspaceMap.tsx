// Workspaces by location and floor, each as wide as its capacity.
import type { FloorId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Floor, Location } from '../../domain/places/location.ts'
import { floorLabel } from '../../domain/places/location.ts'
import type { Workspace } from '../../domain/places/workspace.ts'
import { byWorkspaceName } from '../../domain/places/workspaceFilter.ts'
import { t } from '../../i18n/translate.ts'
import { HealthBadge } from './HealthBadge.tsx'
import { InUse } from './InUse.tsx'
import { kindText } from './placeText.ts'

type Props = {
  readonly workspaces: readonly Workspace[]
  readonly locations: readonly Location[]
  readonly floors: ReadonlyMap<FloorId, Floor>
  readonly onOpen: (workspace: Workspace) => void
}

/** Polling each room once a minute is possible only up to this number: beyond it tiles show no use. */
const MOST_LIVE = 40
const [LEAST_REM, MOST_REM, SEAT_REM] = [9, 24, 1.2] as const

export function WorkspaceMap({ workspaces, locations, floors, onOpen }: Props) {
  const known = new Set<string | undefined>(locations.map(({ id }) => id))
  const groups = [
    ...locations.map(({ id, name }) => ({
      key: id,
      name: displayText(name, 60),
      inIt: workspaces.filter(({ location }) => location === id),
    })),
    {
      key: '',
      name: t('places.noLocation'),
      inIt: workspaces.filter(({ location }) => !known.has(location)),
    },
  ].filter(({ inIt }) => inIt.length > 0)
  const isLive = workspaces.length <= MOST_LIVE
  return (
    <div className="flex flex-col gap-4">
      {groups.map(({ key, name, inIt }) => (
        <section key={key} aria-label={name}>
          <h2 className="mb-2 text-base font-semibold">
            <bdi>{name}</bdi>
          </h2>
          <div className="border-line bg-surface overflow-hidden rounded-xl border">
            {storeysOf(inIt, floors).map(({ floor, onIt }) => (
              <div
                key={floor?.id ?? ''}
                className="border-line flex flex-col gap-2 border-b p-3 last:border-b-0 sm:flex-row sm:gap-4"
              >
                <h3 className="text-quiet shrink-0 text-sm font-medium sm:w-32">
                  {floor
                    ? displayText(`${t('places.floor')} ${floorLabel(floor)}`, 40)
                    : t('places.noFloor')}
                </h3>
                <ul role="list" className="flex grow flex-wrap gap-2">
                  {onIt.map((workspace) => (
                    <Tile
                      key={workspace.id}
                      workspace={workspace}
                      isLive={isLive}
                      onOpen={() => onOpen(workspace)}
                    />
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

type Storey = { readonly floor?: Floor; readonly onIt: readonly Workspace[] }

/** From the highest to the lowest; those without a floor last. */
function storeysOf(
  workspaces: readonly Workspace[],
  floors: ReadonlyMap<FloorId, Floor>,
): readonly Storey[] {
  const byFloor = new Map<Floor | undefined, Workspace[]>()
  for (const workspace of [...workspaces].sort(byWorkspaceName)) {
    const floor = floors.get((workspace.floor ?? '') as FloorId)
    byFloor.set(floor, [...(byFloor.get(floor) ?? []), workspace])
  }
  return [...byFloor]
    .sort(([a], [b]) => (b?.number ?? -Infinity) - (a?.number ?? -Infinity))
    .map(([floor, onIt]) => ({ onIt, ...(floor && { floor }) }))
}

type TileProps = {
  readonly workspace: Workspace
  readonly isLive: boolean
  readonly onOpen: () => void
}

function Tile({ workspace, isLive, onOpen }: TileProps) {
  const { name, capacity = 0, health, devices = [] } = workspace
  const rem = Math.min(MOST_REM, LEAST_REM + capacity * SEAT_REM)
  return (
    <li style={{ flexBasis: `${rem}rem` }} className="min-w-0 grow sm:grow-0">
      <button
        type="button"
        aria-label={t('places.open', { name: displayText(name, 80) })}
        onClick={onOpen}
        className="bg-raised border-edge hover:border-accent flex h-full min-h-24 w-full cursor-pointer flex-col items-start gap-1 rounded-lg border p-2.5 text-start"
      >
        <span className="w-full truncate font-semibold">
          <bdi>{displayText(name, 80)}</bdi>
        </span>
        <span className="text-quiet w-full truncate text-sm">{kindText(workspace)}</span>
        {health?.level !== 'ok' && <HealthBadge health={health} />}
        {isLive && <InUse devices={devices} />}
      </button>
    </li>
  )
}
