// The phone: where a call begins on the left, the calls themselves in the middle, who it is at the right.
import { Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { t } from '../../i18n/translate.ts'
import { localStore } from '../../lib/storage.ts'
import { useSearchParams } from '../../lib/useNavigation.tsx'
import { useCallViews } from '../../state/calls/useCalls.ts'
import { Dialpad } from '../dial/Dialpad.tsx'
import { ActiveCalls } from './ActiveCalls.tsx'
import {
  AtRest,
  CallerStory,
  FoldButton,
  PadButton,
  PadCloseButton,
  ParkedCalls,
  SideSheet,
  StandingFailure,
} from './lazyParts.ts'

/** No personal data: how this browser shows the page. */
const FOLDED = 'cordboard.keypadFolded'

/** On a narrow screen the calls come first, and a button opens the dialpad. @param aside at the right. */
export function PhoneScreen({ aside }: { readonly aside: ReactNode }) {
  const [isFolded, setFolded] = useState(() => localStore().get(FOLDED) === '1')
  const [isPadOpen, setPadOpen] = useState(false)
  const [params] = useSearchParams()
  const isPlacing = useCallViews().some(({ provisional }) => provisional !== undefined)
  const device = params.get('device')
  const [isAsideOpen, setAsideOpen] = useState(device !== null)
  const [seen, setSeen] = useState({ isPlacing, device })
  if (seen.isPlacing !== isPlacing || seen.device !== device) {
    setSeen({ isPlacing, device })
    if (isPlacing) setPadOpen(false)
    // A call's card leads to its device.
    if (device !== null && device !== seen.device) setAsideOpen(true)
  }
  function fold() {
    localStore().set(FOLDED, isFolded ? '' : '1')
    setFolded(!isFolded)
  }
  return (
    <div className="mx-auto grid w-full max-w-[90rem] grid-cols-1 items-start gap-4 p-3 sm:p-4 md:grid-cols-[17.5rem_minmax(0,1fr)] lg:gap-5 lg:px-6 lg:py-5 wide:grid-cols-[16rem_minmax(0,1fr)_16rem] min-[87.5rem]:grid-cols-[17.5rem_minmax(0,1fr)_17.5rem]">
      <h1 className="sr-only">{t('phone.title')}</h1>
      <div className="max-md:contents">
        <Dialpad
          isFolded={isFolded}
          onNeeded={() => setPadOpen(true)}
          className={`shadow-card rounded-xl max-md:shadow-float max-md:fixed max-md:inset-x-0 max-md:bottom-(--shell-bottom) max-md:z-30 max-md:rounded-b-none ${isPadOpen ? '' : 'max-md:hidden'}`}
          corner={
            <Suspense fallback={<span className="min-w-10" />}>
              <FoldButton isFolded={isFolded} onFold={fold} />
              <PadCloseButton onPress={() => setPadOpen(false)} />
            </Suspense>
          }
        />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <Suspense fallback={null}>
          <StandingFailure />
        </Suspense>
        <ActiveCalls onDetails={() => setAsideOpen(true)} />
        <Suspense fallback={null}>
          <ParkedCalls />
          <AtRest />
        </Suspense>
      </div>
      <Suspense fallback={null}>
        <SideSheet isOpen={isAsideOpen} onClose={() => setAsideOpen(false)}>
          <CallerStory />
          {aside}
        </SideSheet>
        {!isPadOpen && <PadButton onPress={() => setPadOpen(true)} />}
      </Suspense>
    </div>
  )
}
