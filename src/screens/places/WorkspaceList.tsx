// Workspaces by name, as many as there are.
import { ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Workspace } from '../../domain/workspace.ts'
import { byWorkspaceName } from '../../domain/workspaceFilter.ts'
import { t } from '../../i18n/translate.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { HealthBadge } from './HealthBadge.tsx'
import { kindText } from './placeText.ts'

type Props = {
  readonly workspaces: readonly Workspace[]
  /** Location and floor. */
  readonly placeOf: (workspace: Workspace) => string
  readonly onOpen: (workspace: Workspace) => void
}

const ROW_PX = 68

export function WorkspaceList({ workspaces, placeOf, onOpen }: Props) {
  const sorted = useMemo(() => [...workspaces].sort(byWorkspaceName), [workspaces])
  return (
    <VirtualList label={t('places.list')} items={sorted} keyOf={({ id }) => id} rowPx={ROW_PX}>
      {(workspace) => {
        const name = displayText(workspace.name, 80)
        return (
          <button
            type="button"
            onClick={() => onOpen(workspace)}
            aria-label={t('places.open', { name })}
            className="bg-surface border-line shadow-card hover:border-edge flex size-full cursor-pointer items-center gap-3 rounded-xl border px-3 text-start"
          >
            <span className="min-w-0 grow">
              <span className="block truncate font-semibold">
                <bdi>{name}</bdi>
              </span>
              <span className="text-quiet block truncate text-sm">
                {[kindText(workspace), placeOf(workspace)].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="shrink-0">
              <HealthBadge health={workspace.health} />
            </span>
            <ChevronRight aria-hidden className="text-quiet size-4 shrink-0 rtl:rotate-180" />
          </button>
        )
      }}
    </VirtualList>
  )
}
