// The users of the organization and their calling setup.
import { lazy, Suspense } from 'react'
import { useSearchParams } from '../../lib/useNavigation.tsx'
import type { PersonId } from '../../domain/brand.ts'
import { adminWords } from '../../i18n/en.admin.ts'
import { setupWords } from '../../i18n/en.setup.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { Page, PageHead } from '../../parts/Page.tsx'
import { ScopeGate } from '../../parts/ScopeGate.tsx'
import { useLocations } from '../../state/places/useLocations.ts'
import { useScopeGate } from '../../state/session/useScopes.ts'
import { useLicences, useUsers } from '../../state/users/useUsers.ts'
import { FoundUsers } from './FoundUsers.tsx'
import { OneUser } from './OneUser.tsx'

const ImportUsers = lazy(() => import('./ImportUsers.tsx'))

addWords(adminWords)
addWords(setupWords)

const scopes = [
  'spark-admin:people_read',
  'spark-admin:people_write',
  'spark-admin:licenses_read',
  'spark-admin:locations_read',
]

export default function UsersScreen() {
  const gate = useScopeGate(scopes)
  return (
    <Page>
      {gate.missing.length > 0 && <PageHead title={t('users.title')} />}
      <ScopeGate gate={gate}>
        <Users />
      </ScopeGate>
    </Page>
  )
}

function Users() {
  const [params, setParams] = useSearchParams()
  const all = useUsers()
  const licences = useLicences()
  const { locations } = useLocations('location')
  const wanted = params.get('user') as PersonId | null
  /** The filters stay, so that Back finds the list as it was. */
  const show = (change: Readonly<Record<string, string | undefined>>) => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined) next.delete(name)
      else next.set(name, value)
    }
    setParams(next)
  }
  const open = (id: PersonId | undefined) => show({ user: id, view: undefined })
  const about = { all, licences, locations, onOpen: open }
  if (wanted !== null) return <OneUser key={wanted} id={wanted} {...about} />
  if (params.get('view') === 'import') {
    return (
      <Suspense
        fallback={
          <p role="status" className="text-quiet">
            {t('users.loading')}
          </p>
        }
      >
        <ImportUsers {...about} />
      </Suspense>
    )
  }
  return <FoundUsers {...about} onImport={() => show({ view: 'import' })} />
}
