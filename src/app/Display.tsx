// The app for a token that may do no more than a display does: the wall and nothing around it.
// It is seen by everybody, so that there is no phone, no history, and nobody's calls ring on it.
import { lazy, Suspense, useEffect } from 'react'
import { BrowserRouter } from 'react-router'
import { t } from '../i18n/translate.ts'
import { systemPage } from '../lib/page.ts'
import WallScreen from '../screens/wall/WallScreen.tsx'
import { CallsContext } from '../state/calls/useCalls.ts'
import { useCordboard } from '../state/useCordboard.ts'
import Banners from './Banners.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { isAtWall, pages } from './paths.ts'
import { useRecentPointer } from './useRecentPointer.ts'

const AccountMenu = lazy(() => import('./AccountMenu.tsx'))

export default function Display() {
  const { calls } = useCordboard()
  const isPointed = useRecentPointer()
  useEffect(() => {
    if (!isAtWall()) systemPage.replace(pages.wall.path)
  }, [])
  return (
    <CallsContext value={calls}>
      <BrowserRouter>
        <title>{t('app.title', { screen: t('nav.wall') })}</title>
        <Banners />
        <main className="[--shell-top:0px]">
          <ErrorBoundary>
            <WallScreen />
          </ErrorBoundary>
        </main>
        <div
          className={`bg-surface border-line fixed end-3 bottom-3 z-30 rounded-lg border transition-opacity focus-within:opacity-100 ${isPointed ? '' : 'opacity-0'}`}
        >
          <Suspense fallback={null}>
            <AccountMenu />
          </Suspense>
        </div>
      </BrowserRouter>
    </CallsContext>
  )
}
