// The product name and the links to the pages.
import { Suspense } from 'react'
import { t } from '../i18n/translate.ts'
import { Mark } from '../screens/session/Mark.tsx'
import { PageLink } from '../parts/PageLink.tsx'
import { useIsAdministrator } from '../state/session/useSession.ts'
import { MissedBadge } from './lazyParts.tsx'
import { mainRows, pages } from './paths.ts'

/** Up to so many links all have their words on a tablet; of more, only the open page's has. */
const ROOMY = 4
const word = 'max-sm:sr-only max-sm:group-aria-[current=page]:not-sr-only'
const crowdedWord = 'max-lg:sr-only sm:max-lg:group-aria-[current=page]:not-sr-only'

export function MainNavigation() {
  const isAdministrator = useIsAdministrator()
  const rows = mainRows.filter(({ isForAdministrators }) => isAdministrator || !isForAdministrators)
  return (
    <>
      <div className="hidden sm:block">
        <Mark />
      </div>
      <nav
        aria-label={t('nav.main')}
        className="flex min-w-0 grow gap-0.5 overflow-x-auto sm:gap-1"
      >
        {rows.map(({ path, label, icon: Icon }) => (
          <PageLink
            key={path}
            to={path}
            className="text-quiet hover:bg-ground hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent group inline-flex min-h-10 min-w-10 shrink-0 items-center justify-center gap-2 rounded-lg px-2.5 sm:px-3 text-sm font-medium"
          >
            <Icon aria-hidden className="size-[1.125rem]" />
            {/* Without room only the current page's link shows its text; all have it as their name. */}
            <span className={rows.length > ROOMY ? crowdedWord : word}>{t(label)}</span>
            {path === pages.history.path && (
              <Suspense fallback={null}>
                <MissedBadge />
              </Suspense>
            )}
          </PageLink>
        ))}
      </nav>
    </>
  )
}
