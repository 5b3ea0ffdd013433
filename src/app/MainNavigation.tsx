// The name, and the links to the pages that there are.
import { lazy, Suspense } from 'react'
import { t } from '../i18n/translate.ts'
import { Mark } from '../screens/signIn/Mark.tsx'
import { PageLink } from './PageLink.tsx'
import { pageRows, pages } from './paths.ts'

const MissedBadge = lazy(() => import('../screens/history/MissedBadge.tsx'))

export function MainNavigation() {
  return (
    <>
      <div className="hidden sm:block">
        <Mark />
      </div>
      <nav aria-label={t('nav.main')} className="flex min-w-0 grow gap-1 overflow-x-auto">
        {pageRows.map(({ path, label, icon: Icon }) => (
          <PageLink
            key={path}
            to={path}
            className="text-quiet hover:bg-ground hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent inline-flex min-h-10 shrink-0 items-center gap-2 rounded-lg px-3 text-sm font-medium"
          >
            <Icon aria-hidden className="size-[1.125rem]" />
            {t(label)}
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
