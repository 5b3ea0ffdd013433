// The directory: search for people, and own contacts.
import { useSearchParams } from '../../lib/useNavigation.tsx'
import type { SpeedDial } from '../../domain/directory/contacts.ts'
import { directoryWords } from '../../i18n/en.directory.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { Page, PageHead } from '../../parts/Page.tsx'
import { SpeedDialList } from '../../parts/SpeedDialList.tsx'
import { useContacts } from '../../state/directory/useContacts.ts'
import { useCallNumber } from '../../state/dial/useCallNumber.ts'
import { useBusyLamps } from '../../state/calls/useBusyLamps.ts'
import { useMe } from '../../state/person/useMe.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { TextField } from '../../ui/TextField.tsx'
import { MyContacts } from './MyContacts.tsx'
import { People } from './People.tsx'
import { useDigitsSearch } from './useDigitsSearch.ts'

addWords(directoryWords)

export default function DirectoryScreen() {
  const id = useMe()?.id
  const [params, setParams] = useSearchParams()
  const typed = params.get('q') ?? ''
  useDigitsSearch()
  return (
    <Page>
      <PageHead title={t('directory.title')} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          <TextField
            type="search"
            label={t('directory.search')}
            isLabelHidden
            placeholder={t('directory.search')}
            autoFocus
            value={typed}
            onChange={({ target: { value } }) =>
              // Replaced, so that Back leaves the page instead of undoing typed letters.
              setParams(value === '' ? {} : { q: value }, { replace: true })
            }
          />
          <People typed={typed} person={id} />
        </div>
        <Mine typed={typed} />
      </div>
    </Page>
  )
}

function Mine({ typed }: { readonly typed: string }) {
  const { speedDials, isRead, contactsOf } = useContacts()
  const lamps = useBusyLamps(speedDials.flatMap(({ personId }) => personId ?? []))
  const format = useFormatNumber()
  const callNumber = useCallNumber()
  const call = ({ name, number, personId }: SpeedDial) =>
    callNumber({ name, number, ...(personId && { personId }) })
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <section aria-labelledby="speed-dials">
        <h2 id="speed-dials" className="mb-2 text-base font-semibold">
          {t('speedDials.title')}
        </h2>
        <SpeedDialList
          speedDials={speedDials}
          format={format}
          lamps={lamps}
          onCall={call}
          onMove={(from, to) => contactsOf.moveSpeedDial(from, to)}
          onRemove={(number) => contactsOf.removeSpeedDial(number)}
        />
        {isRead && speedDials.length === 0 && (
          <p className="text-quiet mt-2 text-sm">{t('speedDials.none')}</p>
        )}
      </section>
      <MyContacts typed={typed} />
    </div>
  )
}
