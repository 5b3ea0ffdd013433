// Workspaces by name, as many as there are.
import { useMemo } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Workspace } from '../../domain/places/workspace.ts'
import { byWorkspaceName } from '../../domain/places/workspaceFilter.ts'
import { t } from '../../i18n/translate.ts'
import { NamedRow } from '../../ui/ListRow.tsx'
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
          <NamedRow
            label={t('places.open', { name })}
            name={name}
            detail={[kindText(workspace), placeOf(workspace)].filter(Boolean).join(' · ')}
            badge={<HealthBadge health={workspace.health} />}
            onOpen={() => onOpen(workspace)}
          />
        )
      }}
    </VirtualList>
  )
}
