// The frame of every page: navigation, account, banners, and what rings wherever one is.
import { lazy, Suspense } from 'react'
import { useLocation } from 'react-router'
import { t } from '../i18n/translate.ts'
import { IncomingAlerts } from '../screens/calls/IncomingAlerts.tsx'
import { missingScopes } from '../state/session/scopes.ts'
import { useSessionState } from '../state/session/useSession.ts'
import { useMayShowParties } from '../state/wall/usePrivacy.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { MainNavigation } from './MainNavigation.tsx'
import { pageRows, pages } from './paths.ts'
import { Screens } from './routes.tsx'

const Banners = lazy(() => import('./Banners.tsx'))
const Shortcuts = lazy(() => import('../screens/keys/Shortcuts.tsx'))
const DoNotDisturbButton = lazy(() => import('../screens/person/DoNotDisturbButton.tsx'))
const OwnStatus = lazy(() => import('../screens/person/OwnStatus.tsx'))
const LinesLoader = lazy(() => import('../state/calls/LinesLoader.tsx'))
const DialingLoader = lazy(() => import('../state/dial/DialingLoader.tsx'))
const MessageComposer = lazy(() => import('../screens/spaces/MessageComposer.tsx'))
const SupervisionBanner = lazy(() => import('../screens/supervision/SupervisionBanner.tsx'))
const AccountMenu = lazy(() => import('./AccountMenu.tsx'))

/** Who may not see members' calls has none to be inside of. */
const MEMBERS_SCOPE = 'spark-admin:calls_read'

export function Shell() {
  const { pathname } = useLocation()
  const page = pageRows.find(({ path }) => path === pathname)
  const session = useSessionState()
  const mayShowParties = useMayShowParties()
  const maySupervise =
    'scopes' in session && missingScopes(session.scopes, [MEMBERS_SCOPE]).length === 0
  return (
    <div className="flex min-h-dvh flex-col">
      <title>{t('app.title', { screen: t(page?.label ?? 'notFound.title') })}</title>
      <a
        href="#main"
        className="bg-raised text-ink shadow-float sr-only rounded-lg px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:start-2 focus:z-50"
      >
        {t('app.skip')}
      </a>
      <header className="shell-header bg-surface border-line sticky top-0 z-30 flex h-14 items-center gap-2 border-b px-3 sm:gap-4 sm:px-4 lg:px-6">
        <MainNavigation />
        <div className="size-10 shrink-0">
          <Suspense fallback={null}>
            <DoNotDisturbButton />
          </Suspense>
        </div>
        <div className="size-10 shrink-0">
          <Suspense fallback={null}>
            <AccountMenu />
          </Suspense>
        </div>
      </header>
      <Suspense fallback={null}>
        <Banners />
        <OwnStatus />
        {maySupervise && <SupervisionBanner />}
      </Suspense>
      <main id="main" tabIndex={-1} className="grow">
        <ErrorBoundary key={pathname}>
          <Suspense
            fallback={
              <p role="status" className="sr-only">
                {t('app.loading')}
              </p>
            }
          >
            <Screens />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Suspense fallback={null}>
        <Shortcuts />
        <MessageComposer />
        <LinesLoader />
        <DialingLoader />
      </Suspense>
      <ErrorBoundary>
        <IncomingAlerts isMasked={page === pages.wall && !mayShowParties} />
      </ErrorBoundary>
    </div>
  )
}
