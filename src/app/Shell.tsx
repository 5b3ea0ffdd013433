// The frame of every page: navigation, account, banners, incoming calls.
import type { ReactNode } from 'react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { t } from '../i18n/translate.ts'
import { whenIdle } from '../lib/idle.ts'
import { withRetries } from '../lib/loadPart.tsx'
import { useIsOpening, useLocation } from '../lib/useNavigation.tsx'
import { missingScopes } from '../state/session/scopes.ts'
import { useSessionState } from '../state/session/useSession.ts'
import { useMayShowParties } from '../state/wall/usePrivacy.ts'
import { ErrorBoundary } from './ErrorPage.tsx'
import {
  AccountMenu,
  AgentMenu,
  Banners,
  DialingLoader,
  IncomingAlerts,
  LinesLoader,
  MessageComposer,
  OwnPresence,
  OwnStatus,
  Shortcuts,
  SupervisionBanner,
} from './lazyParts.tsx'
import { Loading } from './Loading.tsx'
import { MainNavigation } from './MainNavigation.tsx'
import { pageOf, pages } from './paths.ts'
import { PhonePage } from './PhonePage.tsx'

/** People who may not see members' calls cannot supervise any. */
const MEMBERS_SCOPE = 'spark-admin:calls_read'

export function Shell() {
  const { pathname } = useLocation()
  const page = pageOf(pathname)
  const session = useSessionState()
  const mayShowParties = useMayShowParties()
  const maySupervise =
    'scopes' in session && missingScopes(session.scopes, [MEMBERS_SCOPE]).length === 0
  return (
    <div className="min-h-dvh md:flex">
      <title>{t('app.title', { screen: t(page?.label ?? 'notFound.title') })}</title>
      <a
        href="#main"
        className="bg-raised text-ink shadow-float sr-only rounded-lg px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:start-2 focus:z-50"
      >
        {t('app.skip')}
      </a>
      <MainNavigation isSupervisor={maySupervise} isNarrow={page === pages.wall} />
      <div className="shell-page flex min-h-dvh min-w-0 grow flex-col">
        <header className="shell-header bg-surface border-line sticky top-0 z-20 flex h-14 shrink-0 items-center gap-2 border-b px-3 sm:gap-3 sm:px-4 lg:px-6">
          <div className="min-w-0 grow">
            <Apart>
              <Shortcuts />
            </Apart>
          </div>
          <Apart>
            <AgentMenu />
          </Apart>
          <Apart>
            <OwnPresence />
          </Apart>
          <div className="size-10 shrink-0">
            <Apart>
              <AccountMenu />
            </Apart>
          </div>
          <Opening />
        </header>
        <Apart>
          <Banners />
        </Apart>
        <Apart>
          <OwnStatus />
        </Apart>
        {maySupervise && (
          <Apart>
            <SupervisionBanner />
          </Apart>
        )}
        <main id="main" tabIndex={-1} className="grow">
          <OtherPages isPhone={page === pages.phone} />
          {page === pages.phone && (
            <ErrorBoundary isPage>
              <PhonePage />
            </ErrorBoundary>
          )}
        </main>
        <section id="toasts" aria-label={t('app.notifications')} className="toasts">
          <Apart>
            <IncomingAlerts
              isMasked={page === pages.wall && !mayShowParties}
              hasCards={page === pages.phone}
            />
          </Apart>
        </section>
      </div>
      <Apart>
        <MessageComposer />
      </Apart>
      <Apart>
        <LinesLoader />
      </Apart>
      <Apart>
        <DialingLoader />
      </Apart>
    </div>
  )
}

/**
 * The pages that have a router, which loads once the first screen stands, or when a page is asked for. On the phone they show nothing,
 * unless they cannot be loaded when one is asked for.
 */
function OtherPages({ isPhone }: { readonly isPhone: boolean }) {
  const isOpening = useIsOpening()
  const [isIdle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => setIdle(true)), [])
  return (
    <ErrorBoundary isPage {...(isPhone && !isOpening && { fallback: null })}>
      {(isIdle || isOpening || !isPhone) && <LoadedPages isPhone={isPhone} />}
    </ErrorBoundary>
  )
}

function LoadedPages({ isPhone }: { readonly isPhone: boolean }) {
  // Not of the module: *Try again* loads it again.
  const [Pages] = useState(() => lazy(withRetries(() => import('./Pages.tsx'))))
  return (
    <Suspense fallback={isPhone ? null : <Loading />}>
      <Pages />
    </Suspense>
  )
}

/** Each has its own boundary: one that is missing or fails does not affect the others. */
function Apart({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  )
}

/** The requested page is loading; the previous one stays until then. */
function Opening() {
  const isOpening = useIsOpening()
  return (
    <div role="status" className="absolute inset-x-0 bottom-0">
      {isOpening && (
        <>
          <span className="sr-only">{t('app.loading')}</span>
          <span
            aria-hidden
            className="bg-accent-fill block h-0.5 w-full opacity-100 transition-opacity delay-150 motion-safe:animate-pulse starting:opacity-0"
          />
        </>
      )}
    </div>
  )
}
