// One link of the main navigation, with what is new there.
import { Suspense } from 'react'
import { t } from '../i18n/translate.ts'
import { useLocation } from '../lib/useNavigation.tsx'
import { PageLink } from '../parts/PageLink.tsx'
import type { NavigationEntry } from './navigation.ts'
import { isCurrent } from './navigation.ts'
import { pages } from './paths.ts'

export function NavigationLink({ entry }: { readonly entry: NavigationEntry }) {
  const { page, icon: Icon, Count } = entry
  const { path, label } = pages[page]
  const word = t(label)
  const { pathname } = useLocation()
  return (
    <PageLink to={path} isCurrent={isCurrent(entry, pathname)} title={word} className="nav-item">
      <Icon aria-hidden className="nav-icon" />
      <span className="nav-word">{word}</span>
      {Count && (
        <span className="nav-count">
          <Suspense fallback={null}>
            <Count />
          </Suspense>
        </span>
      )}
    </PageLink>
  )
}
