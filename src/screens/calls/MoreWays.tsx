// Taking part in calls that are not mine: pick up, join, retrieve, at the extension in the field.
import { Ellipsis, PhoneCall, SquareArrowUp, Users } from 'lucide-react'
import type { Party } from '../../domain/calls/party.ts'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import type { MenuItem } from '../../ui/Menu.tsx'
import { Menu } from '../../ui/Menu.tsx'
import type { DestinationField } from '../dial/useDestination.ts'

addWords(callsWords)

type Target = { readonly number: string; readonly party: Party; readonly shown: string }

/** Whom the field names: nobody while it is empty or cannot be called. */
function targetOf({ named }: DestinationField): Target | undefined {
  if (!named || named.isEmergency || named.lookUp) return undefined
  const { destination: number, party } = named
  return { number, party, shown: (party.is === 'known' && party.name) || number }
}

export default function MoreWays({ field }: { readonly field: DestinationField }) {
  const calls = useCalls()
  const { preferred } = useEndpoints()
  const endpoint = preferred && { endpoint: preferred }
  const group: Party = { is: 'known', name: t('ways.group'), reach: 'location' }
  const mine: Party = { is: 'unknown' }
  const target = targetOf(field)
  const act = (command: Parameters<typeof calls.command>[0]) => () => {
    field.emptyOnceTaken(calls.command(command), field.typed.text)
  }
  const general: readonly MenuItem[] = [
    {
      label: t('ways.pickupGroup'),
      icon: PhoneCall,
      onChoose: act({ do: 'pickup', party: group, ...endpoint }),
    },
    {
      label: t('ways.retrieveMine'),
      icon: SquareArrowUp,
      onChoose: act({ do: 'retrieve', party: mine }),
    },
  ]
  return (
    <Menu
      label={t('ways.title')}
      icon={Ellipsis}
      items={target ? itemsFor(target) : general}
      {...(!target && { header: <span className="text-quiet">{t('ways.hint')}</span> })}
    />
  )

  function itemsFor({ number, party, shown }: Target): readonly MenuItem[] {
    return [
      {
        label: t('ways.pickup', { target: shown }),
        icon: PhoneCall,
        onChoose: act({ do: 'pickup', target: number, party, ...endpoint }),
      },
      {
        label: t('ways.bargeIn', { target: shown }),
        icon: Users,
        onChoose: act({ do: 'bargeIn', target: number, party, ...endpoint }),
      },
      {
        label: t('ways.retrieve', { target: shown }),
        icon: SquareArrowUp,
        onChoose: act({ do: 'retrieve', from: number, party }),
      },
    ]
  }
}
