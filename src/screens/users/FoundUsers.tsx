// The filtered users and the remaining licenses. Filters are in the address.
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { Download, FileUp, UserPlus } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useSearchParams } from '../../lib/useNavigation.tsx'
import { byUserName } from '../../domain/users/user.ts'
import { foundUsers, userFilterOf } from '../../domain/users/userFilter.ts'
import { userTable } from '../../domain/users/userTable.ts'
import { t } from '../../i18n/translate.ts'
import { PageHead } from '../../parts/Page.tsx'
import { saveFile } from '../../lib/saveFile.ts'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AddUserDialog } from './AddUserDialog.tsx'
import { LicenceFigures } from './LicenceFigures.tsx'
import { UserFilters } from './UserFilters.tsx'
import { UserList } from './UserList.tsx'
import type { UsersShown } from './usersShown.ts'

type Props = UsersShown & { readonly onImport: () => void }

export function FoundUsers({ all, licences, locations, onOpen, onImport }: Props) {
  const [params, setParams] = useSearchParams()
  const [isAdding, setAdding] = useState(false)
  const filter = userFilterOf((name) => params.get(name))
  const words = useDeferredValue(filter.words)
  // Sorting ten thousand names takes longer than a frame: not on each key press.
  const sorted = useMemo(() => [...all.items].sort(byUserName), [all.items])
  const region = useCallingRegion()
  const found = foundUsers(sorted, { ...filter, words }, licences.licences, region)
  /** Replaced, so that Back leaves the page instead of undoing typed letters. */
  const set = (change: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(change)) {
      if (value === '') next.delete(name)
      else next.set(name, value)
    }
    setParams(next, { replace: true })
  }
  return (
    <>
      <PageHead title={t('users.title')}>
        <Button
          icon={Download}
          onClick={() =>
            saveFile('users.csv', userTable(found, licences.licences, locations), 'text/csv')
          }
        >
          {t('users.export')}
        </Button>
        <Button icon={FileUp} onClick={onImport}>
          {t('users.import')}
        </Button>
        <Button look="accent" icon={UserPlus} onClick={() => setAdding(true)}>
          {t('users.add')}
        </Button>
      </PageHead>
      {isAdding && (
        <AddUserDialog
          users={all.items}
          licences={licences.licences}
          locations={locations}
          onShow={onOpen}
          onClose={() => setAdding(false)}
        />
      )}
      <LicenceFigures licences={licences} />
      <TextField
        type="search"
        label={t('users.search')}
        isLabelHidden
        placeholder={t('users.search')}
        value={filter.words}
        onChange={(event) => set({ q: event.target.value })}
      />
      <UserFilters
        filter={filter}
        licences={licences.licences}
        locations={locations}
        onChange={set}
      />
      {all.failure && (
        <RetryFailure title={t('users.failed')} failure={all.failure} onRetry={all.retry} />
      )}
      <p role="status" className="text-quiet min-h-5 text-sm">
        {statusOf(all, found.length)}
      </p>
      <UserList users={found} licences={licences.licences} locations={locations} onOpen={onOpen} />
    </>
  )
}

function statusOf({ items, isWaiting, isPartial }: UsersShown['all'], found: number): string {
  if (isWaiting) return t('users.loading')
  if (isPartial) return t('users.loadingMore', { count: items.length })
  if (items.length === 0) return t('users.none')
  return found === 0 ? t('users.noneFound') : t('users.count', { count: found })
}
