// Banners that apply to all pages: offline, or no valid sign-in.
import type { LucideIcon } from 'lucide-react'
import { KeyRound, TriangleAlert, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { isMissingPart } from '../domain/session/fault.ts'
import { accountWords } from '../i18n/en.account.ts'
import { addWords, t } from '../i18n/translate.ts'
import { useSession, useSessionState } from '../state/session/useSession.ts'
import { useCordboard } from '../state/useCordboard.ts'
import { Button } from '../ui/Button.tsx'

addWords(accountWords)

export default function Banners() {
  const isOnline = useIsOnline()
  const state = useSessionState()
  return (
    <div role="status">
      {!isOnline && <Banner icon={WifiOff}>{t('banner.offline')}</Banner>}
      {state.is === 'renewalRefused' && <SignInAgain isPasted={state.kind === 'pasted'} />}
      <FaultBanner />
    </div>
  )
}

function SignInAgain({ isPasted }: { readonly isPasted: boolean }) {
  const session = useSession()
  // For a pasted token the way back is the sign-in page, where another one can be pasted.
  const signIn = () => void (isPasted ? session.signOut() : session.signIn())
  return (
    <Banner icon={KeyRound}>
      <span className="grow">{t(isPasted ? 'banner.tokenEnded' : 'banner.ended')}</span>
      <Button look="accent" onClick={signIn}>
        {t('banner.signInAgain')}
      </Button>
    </Banner>
  )
}

/** Once for each: it may have left something on the page that does not react any more. */
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
