// The app for a display token: only the wall. Everyone can see the screen, so there is no phone, no
// history, and no personal calls.
import { lazy, Suspense, useEffect, useState } from 'react'
import { t } from '../i18n/translate.ts'
import { createNavigation } from '../lib/navigation.ts'
import { NavigationProvider } from '../lib/useNavigation.tsx'
import WallScreen from '../screens/wall/WallScreen.tsx'
import { CallsContext } from '../state/calls/useCalls.ts'
import { useCordboard } from '../state/useCordboard.ts'
import Banners from './Banners.tsx'
import { isAtWall, pages } from './paths.ts'
import { RouteError } from './RouteError.tsx'
import { RoutedPages } from './router.tsx'
import { useRecentPointer } from './useRecentPointer.ts'

const AccountMenu = lazy(() => import('./AccountMenu.tsx'))

// All addresses are the wall's; what is in the address besides is its choices.
const routes = [{ path: '*', Component: WallScreen, ErrorBoundary: RouteError }]

export default function Display() {
  const { calls } = useCordboard()
  const isPointed = useRecentPointer()
  const [navigation] = useState(() => createNavigation())
  useEffect(() => {
    if (!isAtWall()) void navigation.navigate(pages.wall.path, { replace: true })
  }, [navigation])
  return (
    <CallsContext value={calls}>
      <title>{t('app.title', { screen: t('nav.wall') })}</title>
      <Banners />
      <main className="[--shell-top:0px]">
        <NavigationProvider navigation={navigation}>
          <RoutedPages of={routes} />
        </NavigationProvider>
      </main>
      <div
        className={`bg-surface border-line fixed end-3 bottom-3 z-30 rounded-lg border transition-opacity focus-within:opacity-100 ${isPointed ? '' : 'opacity-0'}`}
      >
        <Suspense fallback={null}>
          <AccountMenu />
        </Suspense>
      </div>
    </CallsContext>
  )
}
