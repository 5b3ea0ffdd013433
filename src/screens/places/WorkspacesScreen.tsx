// The workspaces of the organization: search, list or floors, one in detail.
import { useSearchParams } from '../../lib/useNavigation.tsx'
import type { Workspace } from '../../domain/places/workspace.ts'
import { devicesWords } from '../../i18n/en.devices.ts'
import { placesWords } from '../../i18n/en.places.ts'
import { setupWords } from '../../i18n/en.setup.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { Page, PageHead } from '../../parts/Page.tsx'
import { ScopeGate } from '../../parts/ScopeGate.tsx'
import { useLocations } from '../../state/places/useLocations.ts'
import { useWorkspaces } from '../../state/places/useWorkspaces.ts'
import { useScopeGate } from '../../state/session/useScopes.ts'
import { FoundWorkspaces } from './FoundWorkspaces.tsx'
import { OneWorkspace, workspaceTabOf } from './OneWorkspace.tsx'

addWords(devicesWords)
addWords(setupWords)
addWords(placesWords)

const scopes = ['spark-admin:workspaces_read', 'spark-admin:locations_read']

export default function WorkspacesScreen() {
  const gate = useScopeGate(scopes)
  return (
    <Page>
      {gate.missing.length > 0 && <PageHead title={t('places.workspaces')} />}
      <ScopeGate gate={gate}>
        <Workspaces />
      </ScopeGate>
    </Page>
  )
}

function Workspaces() {
  const [params, setParams] = useSearchParams()
  const all = useWorkspaces()
  const { locations } = useLocations('location')
  const wanted = params.get('workspace')
  const open = (workspace: Workspace | undefined) => {
    const next = new URLSearchParams(params)
    next.delete('tab')
    if (workspace) next.set('workspace', workspace.id)
    else next.delete('workspace')
    setParams(next)
  }
  if (wanted === null) {
    return <FoundWorkspaces all={all} locations={locations} onOpen={open} />
  }
  return (
    <OneWorkspace
      workspace={all.workspaces.find(({ id }) => id === wanted)}
      isWaiting={all.isWaiting}
      locations={locations}
      tab={workspaceTabOf(params.get('tab'))}
      onTab={(tab) => {
        const next = new URLSearchParams(params)
        next.set('tab', tab)
        setParams(next, { replace: true })
      }}
      onBack={() => open(undefined)}
    />
  )
}
