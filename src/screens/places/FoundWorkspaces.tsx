// The filtered workspaces, as a list or by floor. Filters are in the address.
import { Plus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useSearchParams } from '../../lib/useNavigation.tsx'
import type { FloorId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Floor, Location } from '../../domain/places/location.ts'
import { floorLabel } from '../../domain/places/location.ts'
import type { Workspace } from '../../domain/places/workspace.ts'
import { isWorkspaceFound, workspaceFilterOf } from '../../domain/places/workspaceFilter.ts'
import { t } from '../../i18n/translate.ts'
import { PageHead } from '../../parts/Page.tsx'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import { useMissingScopes } from '../../state/session/useScopes.ts'
import { useAllFloors } from '../../state/places/useLocations.ts'
import type { Workspaces } from '../../state/places/useWorkspaces.ts'
import { Button } from '../../ui/Button.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { WorkspaceDialog } from './WorkspaceDialog.tsx'
import { WorkspaceFilters } from './WorkspaceFilters.tsx'
import { WorkspaceList } from './WorkspaceList.tsx'
import { WorkspaceMap } from './WorkspaceMap.tsx'

type Props = {
  readonly all: Workspaces
  readonly locations: readonly Location[]
  readonly onOpen: (workspace: Workspace) => void
}

const views = ['list', 'map'] as const

export function FoundWorkspaces({ all, locations, onOpen }: Props) {
  const { workspaces, failure, retry } = all
  const [params, setParams] = useSearchParams()
  const floors = useAllFloors(locations)
  const [isAdding, setAdding] = useState(false)
  const mayWrite = useMissingScopes(['spark-admin:workspaces_write']).length === 0
  const filter = workspaceFilterOf((name) => params.get(name))
  const words = useDeferredValue(filter.words)
  /** Replaced, so that Back leaves the page instead of undoing typed letters. */
  const set = (change: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(change)) {
      if (value === '') next.delete(name)
      else next.set(name, value)
    }
    setParams(next, { replace: true })
  }
  const found = workspaces.filter((workspace) => isWorkspaceFound(workspace, { ...filter, words }))
  const view = views.find((name) => name === params.get('view')) ?? 'list'
  return (
    <>
      <PageHead title={t('places.workspaces')}>
        {mayWrite && (
          <Button look="accent" icon={Plus} onClick={() => setAdding(true)}>
            {t('places.add')}
          </Button>
        )}
      </PageHead>
      {isAdding && (
        <WorkspaceDialog locations={locations} onSaved={onOpen} onClose={() => setAdding(false)} />
      )}
      <TextField
        type="search"
        label={t('places.search')}
        isLabelHidden
        placeholder={t('places.search')}
        value={filter.words}
        onChange={(event) => set({ q: event.target.value })}
      />
      <WorkspaceFilters
        filter={filter}
        locations={locations}
        floors={[...floors.values()]}
        onChange={set}
      />
      {failure && <RetryFailure title={t('places.failed')} failure={failure} onRetry={retry} />}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-quiet text-sm">
          {statusOf(all, found.length)}
        </p>
        <Tabs
          label={t('places.view')}
          panel="workspaces-view"
          tabs={[
            { name: 'list', label: t('places.asList') },
            { name: 'map', label: t('places.map') },
          ]}
          chosen={view}
          onChoose={(name) => set({ view: name === 'list' ? '' : name })}
        />
      </div>
      <div
        id="workspaces-view"
        role="tabpanel"
        aria-label={t(view === 'list' ? 'places.asList' : 'places.map')}
      >
        {view === 'list' ? (
          <WorkspaceList
            workspaces={found}
            placeOf={(workspace) => placeText(workspace, locations, floors)}
            onOpen={onOpen}
          />
        ) : (
          <WorkspaceMap workspaces={found} locations={locations} floors={floors} onOpen={onOpen} />
        )}
      </div>
    </>
  )
}

function statusOf({ isWaiting, workspaces }: Workspaces, found: number): string {
  if (isWaiting) return t('places.loading')
  if (workspaces.length === 0) return t('places.none')
  return found === 0 ? t('places.noneFound') : t('places.count', { count: found })
}

/** `London · 2`. */
function placeText(
  { location, floor }: Workspace,
  locations: readonly Location[],
  floors: ReadonlyMap<FloorId, Floor>,
): string {
  const name = locations.find(({ id }) => id === location)?.name
  const onFloor = floor === undefined ? undefined : floors.get(floor as FloorId)
  return [name, onFloor && floorLabel(onFloor)]
    .flatMap((text) => (text ? [displayText(text, 40)] : []))
    .join(' · ')
}
