// Locations and floors, current and legacy.
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from '../../lib/useNavigation.tsx'
import { displayText } from '../../domain/displayText.ts'
import type { Location, LocationKind } from '../../domain/places/location.ts'
import { placesWords } from '../../i18n/en.places.ts'
import { setupWords } from '../../i18n/en.setup.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { Page, PageHead } from '../../parts/Page.tsx'
import { ConfirmByName } from '../../parts/ConfirmByName.tsx'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import { ScopeGate } from '../../parts/ScopeGate.tsx'
import { useLocations, useLocationWrites } from '../../state/places/useLocations.ts'
import { useMissingScopes, useScopeGate } from '../../state/session/useScopes.ts'
import { Button } from '../../ui/Button.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { Floors } from './Floors.tsx'
import { LocationDialog } from './LocationDialog.tsx'

addWords(setupWords)
addWords(placesWords)

const kinds = ['location', 'workspaceLocation'] as const
const scopes = {
  location: { read: ['spark-admin:locations_read'], write: ['spark-admin:locations_write'] },
  workspaceLocation: {
    read: ['spark-admin:workspace_locations_read'],
    write: ['spark-admin:workspace_locations_write'],
  },
} as const

export default function LocationsScreen() {
  const [params, setParams] = useSearchParams()
  const kind = kinds.find((one) => one === params.get('kind')) ?? 'location'
  const gate = useScopeGate(scopes[kind].read)
  return (
    <Page>
      <PageHead title={t('places.locations')} />
      <Tabs
        label={t('places.locations')}
        panel="locations-kind"
        tabs={kinds.map((name) => ({ name, label: t(`places.kind.${name}`) }))}
        chosen={kind}
        onChoose={(name) => setParams(name === 'location' ? {} : { kind: name }, { replace: true })}
      />
      <div
        id="locations-kind"
        role="tabpanel"
        aria-label={t(`places.kind.${kind}`)}
        className="flex flex-col gap-3"
      >
        {kind === 'workspaceLocation' && (
          <p className="text-quiet text-sm">{t('places.kindHint')}</p>
        )}
        <ScopeGate gate={gate}>
          <Locations key={kind} kind={kind} />
        </ScopeGate>
      </div>
    </Page>
  )
}

function Locations({ kind }: { readonly kind: LocationKind }) {
  const { locations, isWaiting, failure, retry } = useLocations(kind)
  const mayWrite = useMissingScopes(scopes[kind].write).length === 0
  const [open, setOpen] = useState<
    { readonly do: 'add' } | { readonly do: 'edit' | 'remove'; readonly location: Location }
  >()
  const { remove } = useLocationWrites(kind)
  const close = () => setOpen(undefined)
  return (
    <>
      {mayWrite && (
        <Button
          look="accent"
          icon={Plus}
          className="self-start"
          onClick={() => setOpen({ do: 'add' })}
        >
          {t('places.addLocation')}
        </Button>
      )}
      {failure && (
        <RetryFailure title={t('places.locationsFailed')} failure={failure} onRetry={retry} />
      )}
      {locations.length === 0 && !failure && (
        <p role="status" className="text-quiet text-sm">
          {t(isWaiting ? 'places.locationsLoading' : 'places.noLocations')}
        </p>
      )}
      <ul role="list" aria-label={t('places.locations')} className="grid gap-3 md:grid-cols-2">
        {locations.map((location) => (
          <li
            key={location.id}
            aria-label={displayText(location.name, 60)}
            className="bg-surface border-line shadow-card flex min-w-0 flex-col gap-3 rounded-xl border p-4"
          >
            <div className="flex items-start gap-1">
              <div className="min-w-0 grow">
                <h2 className="text-base font-semibold break-words">
                  <bdi>{displayText(location.name, 60)}</bdi>
                </h2>
                <p className="text-quiet text-sm break-words">{addressText(location)}</p>
              </div>
              {mayWrite && (
                <>
                  <Button
                    icon={Pencil}
                    isIconOnly
                    look="quiet"
                    onClick={() => setOpen({ do: 'edit', location })}
                  >
                    {t('places.editLocation', { name: displayText(location.name, 60) })}
                  </Button>
                  <Button
                    icon={Trash2}
                    isIconOnly
                    look="quiet"
                    onClick={() => setOpen({ do: 'remove', location })}
                  >
                    {t('places.deleteLocation', { name: displayText(location.name, 60) })}
                  </Button>
                </>
              )}
            </div>
            <Floors location={location} mayWrite={mayWrite} />
          </li>
        ))}
      </ul>
      {open?.do === 'add' && <LocationDialog kind={kind} onClose={close} />}
      {open?.do === 'edit' && (
        <LocationDialog kind={kind} location={open.location} onClose={close} />
      )}
      {open?.do === 'remove' && (
        <ConfirmByName
          title={t('places.deleteLocation', { name: displayText(open.location.name, 60) })}
          what={t('places.deleteLocationWhat')}
          name={open.location.name}
          action={t('setup.remove')}
          sending={remove}
          onConfirm={() => remove.send(open.location, close)}
          onClose={() => {
            remove.forget()
            close()
          }}
        />
      )}
    </>
  )
}

function addressText({ address, timeZone }: Location): string {
  const { street, street2, city, state, postalCode, country } = address ?? {}
  return [street, street2, [postalCode, city].filter(Boolean).join(' '), state, country, timeZone]
    .flatMap((text) => (text ? [displayText(text, 80)] : []))
    .join(', ')
}
