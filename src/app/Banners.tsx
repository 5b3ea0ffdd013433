// Banners that apply to all pages: offline, or no valid sign-in.
import type { LucideIcon } from 'lucide-react'
import { HardDrive, KeyRound, TriangleAlert, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { isMissingPart } from '../domain/session/fault.ts'
import { accountWords } from '../i18n/en.account.ts'
import { frameWords } from '../i18n/en.frame.ts'
import { addWords, t } from '../i18n/translate.ts'
import type { Loss, StorageTrouble } from '../state/person/keeping.ts'
import { lossAtSignOut, storageTrouble } from '../state/person/keeping.ts'
import { useKeeping, usePersonStores } from '../state/person/usePersonStore.ts'
import { useIsDisplay, useSession, useSessionState } from '../state/session/useSession.ts'
import { useCordboard } from '../state/useCordboard.ts'
import { Button } from '../ui/Button.tsx'
import { downloadMyData } from './downloadMyData.ts'

addWords(frameWords)

const SignOutDialog = lazy(() => import('./SignOutDialog.tsx'))

addWords(accountWords)

export default function Banners() {
  const isOnline = useIsOnline()
  const state = useSessionState()
  return (
    <div role="status">
      {!isOnline && <Banner icon={WifiOff}>{t('banner.offline')}</Banner>}
      {state.is === 'renewalRefused' && <SignInAgain isPasted={state.kind === 'pasted'} />}
      <StorageTold />
      <FaultBanner />
    </div>
  )
}

function SignInAgain({ isPasted }: { readonly isPasted: boolean }) {
  const session = useSession()
  const stores = usePersonStores()
  const [why, setWhy] = useState<Loss>()
  function signIn() {
    if (!isPasted) return void session.signIn()
    // For a pasted token, people return to the sign-in page, where they can paste another one.
    const loss = lossAtSignOut(stores.keeping.getState(), stores.hasUnsaved())
    if (loss) setWhy(loss)
    else void session.signOut()
  }
  return (
    <Banner icon={KeyRound}>
      <span className="grow">{t(isPasted ? 'banner.tokenEnded' : 'banner.ended')}</span>
      <Button look="accent" onClick={signIn}>
        {t('banner.signInAgain')}
      </Button>
      {why && (
        <Suspense fallback={null}>
          <SignOutDialog why={why} onClose={() => setWhy(undefined)} />
        </Suspense>
      )}
    </Banner>
  )
}

/** Says that changes are not stored, until it is dismissed. A display reloads by itself. */
function StorageTold() {
  const stores = usePersonStores()
  const trouble = storageTrouble(useKeeping())
  const isDisplay = useIsDisplay()
  const [dismissed, setDismissed] = useState<StorageTrouble>()
  if (!trouble || isDisplay || trouble === dismissed) return null
  return (
    <Banner icon={HardDrive}>
      <span className="grow basis-60">{t(`account.keeping.${trouble}`)}</span>
      {trouble === 'newer' ? (
        <Button onClick={() => location.reload()}>{t('error.reload')}</Button>
      ) : (
        <Button onClick={() => void downloadMyData(stores)}>{t('account.download')}</Button>
      )}
      <Button look="quiet" onClick={() => setDismissed(trouble)}>
        {t('action.dismiss')}
      </Button>
    </Banner>
  )
}

/** Once for each fault: a part of the page may no longer react. */
function FaultBanner() {
  const { runtime } = useCordboard()
  const told = useStore(runtime.store, (state) => state.unread)
  if (!told) return null
  const isMissing = isMissingPart(told.error)
  return (
    <Banner icon={TriangleAlert}>
      <span className="grow basis-60">{t(isMissing ? 'fault.missing' : 'fault.told')}</span>
      <Button onClick={() => location.reload()}>{t('error.reload')}</Button>
      <Button look="quiet" onClick={runtime.dismiss}>
        {t('action.dismiss')}
      </Button>
    </Banner>
  )
}

type BannerProps = { readonly icon: LucideIcon; readonly children: ReactNode }

function Banner({ icon: Icon, children }: BannerProps) {
  return (
    <div
      data-guard="alert"
      className="bg-warn-soft text-warn flex flex-wrap items-center gap-3 px-4 py-2 text-sm font-medium lg:px-6"
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {children}
    </div>
  )
}

function useIsOnline(): boolean {
  const { browser } = useCordboard()
  return useSyncExternalStore(
    (then) => browser.onChange(then),
    () => browser.isOnline(),
  )
}
