// Webex Calling phones: search, one phone in detail, defaults.
import type { ReactNode } from 'react'
import { lazy, Suspense, useDeferredValue } from 'react'
import { useSearchParams } from '../../lib/useNavigation.tsx'
import { isDeviceFound, searchWordsOf } from '../../domain/devices/device.ts'
import { devicesWords } from '../../i18n/en.devices.ts'
import { phonesWords } from '../../i18n/en.phones.ts'
import { setupWords } from '../../i18n/en.setup.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { Page, PageHead } from '../../parts/Page.tsx'
import { ScopeGate } from '../../parts/ScopeGate.tsx'
import type { Phone } from '../../state/phones/usePhones.ts'
import { usePhones } from '../../state/phones/usePhones.ts'
import { useScopeGate } from '../../state/session/useScopes.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { OnePhone, phoneTabOf } from './OnePhone.tsx'
import { phoneScopes } from './phoneScopes.ts'
import { PhoneList } from './PhoneList.tsx'
import { Reading } from './Reading.tsx'

addWords(devicesWords)
addWords(setupWords)
addWords(phonesWords)

const Defaults = lazy(async () => ({ default: (await import('./Defaults.tsx')).Defaults }))

const views = ['list', 'defaults'] as const

export default function PhonesScreen() {
  const gate = useScopeGate(phoneScopes)
  return (
    <Page>
      <ScopeGate gate={gate}>
        <Phones />
      </ScopeGate>
    </Page>
  )
}

function Phones() {
  const all = usePhones()
  const [params, setParams] = useSearchParams()
  const wanted = params.get('phone')
  const view = views.find((name) => name === params.get('view')) ?? 'list'
  const words = params.get('q') ?? ''
  const typed = useDeferredValue(words)
  /** Replaced, so that Back leaves the page instead of undoing typed letters. */
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(params)
    if (value === '') next.delete(name)
    else next.set(name, value)
    setParams(next, { replace: true })
  }
  const open = (phone: Phone | undefined) => {
    const next = new URLSearchParams(params)
    next.delete('tab')
    if (phone) next.set('phone', phone.id)
    else next.delete('phone')
    setParams(next)
  }
  if (wanted !== null) {
    return (
      <OnePhone
        key={wanted}
        phone={all.phones.find(({ id }) => id === wanted)}
        isWaiting={all.isWaiting}
        tab={phoneTabOf(params.get('tab'))}
        onTab={(tab) => set('tab', tab)}
      />
    )
  }
  const found = all.phones.filter((phone) => isDeviceFound(phone, searchWordsOf(typed)))
  return (
    <>
      <PageHead title={t('phones.title')}>
        <Tabs
          label={t('phones.title')}
          panel="phones-view"
          tabs={[
            { name: 'list', label: t('phones.list') },
            { name: 'defaults', label: t('phones.defaults') },
          ]}
          chosen={view}
          onChoose={(name) => set('view', name === 'list' ? '' : name)}
        />
      </PageHead>
      <View view={view}>
        {view === 'defaults' ? (
          <Suspense fallback={<Reading />}>
            <Defaults />
          </Suspense>
        ) : (
          <>
            <TextField
              type="search"
              label={t('phones.search')}
              isLabelHidden
              placeholder={t('phones.search')}
              value={words}
              onChange={(event) => set('q', event.target.value)}
            />
            <PhoneList all={all} found={found} onOpen={open} />
          </>
        )}
      </View>
    </>
  )
}

type ViewProps = { readonly view: (typeof views)[number]; readonly children: ReactNode }

function View({ view, children }: ViewProps) {
  return (
    <div
      id="phones-view"
      role="tabpanel"
      aria-label={t(view === 'list' ? 'phones.list' : 'phones.defaults')}
      className="flex flex-col gap-3"
    >
      {children}
    </div>
  )
}
