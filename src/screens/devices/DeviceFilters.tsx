// Webex's filters of the device list that have several values here, kept in the address.
import { SlidersHorizontal, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { LocationId } from '../../domain/brand.ts'
import type { Device } from '../../domain/devices/device.ts'
import type { DeviceFacet, DeviceFilter } from '../../domain/devices/deviceFilter.ts'
import { deviceFacets, facetCounts } from '../../domain/devices/deviceFilter.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Location } from '../../domain/places/location.ts'
import { t } from '../../i18n/translate.ts'
import { useMissingScopes } from '../../state/session/useScopes.ts'
import { useLocations } from '../../state/places/useLocations.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = {
  readonly devices: readonly Device[]
  readonly filter: DeviceFilter
  readonly onChoose: (facet: DeviceFacet, values: readonly string[]) => void
}

/** This filter is beside the search. */
const further = deviceFacets.filter((facet) => facet !== 'state')

export function DeviceFilters({ devices, filter, onChoose }: Props) {
  const chosen = further.flatMap((facet) =>
    (filter.wanted.get(facet) ?? []).map((value) => ({ facet, value })),
  )
  const [isOpen, setOpen] = useState(chosen.length > 0)
  const locations = useLocationNames()
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          icon={SlidersHorizontal}
          aria-expanded={isOpen}
          onClick={() => setOpen((was) => !was)}
        >
          {t('setup.filters')}
        </Button>
        {chosen.map(({ facet, value }) => (
          <Button
            key={`${facet} ${value}`}
            look="quiet"
            icon={X}
            onClick={() =>
              onChoose(
                facet,
                (filter.wanted.get(facet) ?? []).filter((one) => one !== value),
              )
            }
          >
            {t('setup.withoutFilter', {
              facet: t(`facet.${facet}`),
              value: labelOf(facet, value, locations),
            })}
          </Button>
        ))}
      </div>
      {isOpen && (
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          {further.map((facet) => (
            <Facet
              key={facet}
              facet={facet}
              devices={devices}
              wanted={filter.wanted.get(facet) ?? []}
              locations={locations}
              onChoose={(values) => onChoose(facet, values)}
            />
          ))}
        </div>
      )}
    </div>
  )
}

type FacetProps = {
  readonly facet: DeviceFacet
  readonly devices: readonly Device[]
  readonly wanted: readonly string[]
  readonly locations: ReadonlyMap<LocationId, Location>
  readonly onChoose: (values: readonly string[]) => void
}

function Facet({ facet, devices, wanted, locations, onChoose }: FacetProps) {
  const counts = useMemo(() => facetCounts(devices, facet), [devices, facet])
  // A filter with the same value for all devices is useless.
  if (counts.length === 0 && wanted.length === 0) return null
  const options = counts.filter(({ value }) => !(facet === 'tag' && wanted.includes(value)))
  return (
    <SelectField
      label={t(`facet.${facet}`)}
      value={facet === 'tag' ? '' : (wanted[0] ?? '')}
      options={[
        { value: '', label: t('setup.any') },
        ...options.map(({ value, count }) => ({
          value,
          label: `${labelOf(facet, value, locations)} (${count})`,
        })),
      ]}
      onChoose={(value) => {
        if (facet === 'tag') return value !== '' && onChoose([...wanted, value])
        return onChoose(value === '' ? [] : [value])
      }}
    />
  )
}

/** Ids have names for administrators; for others they stay ids, shortened. */
function useLocationNames(): ReadonlyMap<LocationId, Location> {
  const isAllowed = useMissingScopes(['spark-admin:locations_read']).length === 0
  const { locations } = useLocations('location', isAllowed)
  return new Map(locations.map((location) => [location.id, location]))
}

function labelOf(
  facet: DeviceFacet,
  value: string,
  locations: ReadonlyMap<LocationId, Location>,
): string {
  switch (facet) {
    case 'location': {
      const name = locations.get(value as LocationId)?.name
      return name === undefined ? `…${value.slice(-6)}` : displayText(name, 40)
    }
    case 'right':
      return t(`right.${value as 'control' | 'read' | 'none'}`)
    case 'owner':
      return t(`owner.${value as 'person' | 'workspace' | 'unknown'}`)
    case 'type':
      return t(`deviceType.${value as Device['productType']}`)
    case 'maintenance':
      return t(`maintenance.${value as 'off' | 'on' | 'upcoming'}`)
    default:
      return displayText(value, 40)
  }
}
