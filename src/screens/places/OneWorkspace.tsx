// One workspace: details, usage, actions.
import { Pencil, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Location } from '../../domain/places/location.ts'
import type { Workspace } from '../../domain/places/workspace.ts'
import { t } from '../../i18n/translate.ts'
import { Breadcrumbs, PageHead } from '../../parts/Page.tsx'
import { ConfirmByName } from '../../parts/ConfirmByName.tsx'
import { useMissingScopes } from '../../state/session/useScopes.ts'
import { useMayMeasure } from '../../state/places/useRoomFigures.ts'
import { useRemoveWorkspace } from '../../state/places/useWorkspaces.ts'
import { Button } from '../../ui/Button.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { WorkspaceDialog } from './WorkspaceDialog.tsx'
import { WorkspaceOverview } from './WorkspaceOverview.tsx'

const WorkspaceUse = lazy(async () => ({
  default: (await import('./WorkspaceUse.tsx')).WorkspaceUse,
}))

type Props = {
  readonly workspace: Workspace | undefined
  readonly isWaiting: boolean
  readonly locations: readonly Location[]
  readonly tab: WorkspaceTab
  readonly onTab: (tab: WorkspaceTab) => void
  readonly onBack: () => void
}

export type WorkspaceTab = (typeof tabs)[number]

const tabs = ['overview', 'use'] as const

/** The tab in the address, if it exists. */
export function workspaceTabOf(text: string | null): WorkspaceTab {
  return tabs.find((tab) => tab === text) ?? 'overview'
}

export function OneWorkspace(props: Props) {
  const { workspace, isWaiting } = props
  return (
    <>
      <Breadcrumbs
        parent="nav.workspaces"
        without={['workspace', 'tab']}
        {...(workspace && { here: displayText(workspace.name, 60) })}
      />
      {workspace ? (
        <Shown key={workspace.id} {...props} workspace={workspace} />
      ) : (
        <p role="status" className="text-quiet">
          {t(isWaiting ? 'places.loading' : 'places.gone')}
        </p>
      )}
    </>
  )
}

type ShownProps = Props & { readonly workspace: Workspace }

function Shown({ workspace, locations, tab, onTab, onBack }: ShownProps) {
  const [open, setOpen] = useState<'edit' | 'remove'>()
  const removal = useRemoveWorkspace()
  const mayWrite = useMissingScopes(['spark-admin:workspaces_write']).length === 0
  const mayMeasure = useMayMeasure()
  const location = locations.find(({ id }) => id === workspace.location)
  const close = () => setOpen(undefined)
  return (
    <>
      <PageHead title={displayText(workspace.name, 80)} isName>
        {mayWrite && (
          <>
            <Button icon={Pencil} onClick={() => setOpen('edit')}>
              {t('places.edit')}
            </Button>
            <Button look="badQuiet" icon={Trash2} onClick={() => setOpen('remove')}>
              {t('places.delete')}
            </Button>
          </>
        )}
      </PageHead>
      <Tabs
        label={t('places.workspaces')}
        panel="workspace-tab"
        tabs={tabs
          .filter((name) => name === 'overview' || mayMeasure)
          .map((name) => ({ name, label: t(`places.${name}`) }))}
        chosen={tab}
        onChoose={onTab}
      />
      <div id="workspace-tab" role="tabpanel" aria-label={t(`places.${tab}`)}>
        {tab === 'overview' && (
          <WorkspaceOverview workspace={workspace} location={location} mayWrite={mayWrite} />
        )}
        {tab === 'use' && (
          <Suspense
            fallback={
              <p role="status" className="text-quiet text-sm">
                {t('places.loading')}
              </p>
            }
          >
            <WorkspaceUse workspace={workspace} timeZone={location?.timeZone} />
          </Suspense>
        )}
      </div>
      {open === 'edit' && (
        <WorkspaceDialog
          workspace={workspace}
          locations={locations}
          onSaved={close}
          onClose={close}
        />
      )}
      {open === 'remove' && (
        <ConfirmByName
          title={t('places.delete')}
          what={t('places.deleteWhat')}
          name={workspace.name}
          action={t('setup.remove')}
          sending={removal}
          onConfirm={() => removal.send(workspace.id, onBack)}
          onClose={close}
        />
      )}
    </>
  )
}
