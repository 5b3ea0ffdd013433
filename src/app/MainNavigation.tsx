// The navigation: at the left with words, as icons alone where there is less room, and on phones as a bar
// at the bottom, with More for what has no room there. Its look is in src/ui/navigation.css.
import { Suspense } from 'react'
import { t } from '../i18n/translate.ts'
import { Mark } from '../screens/session/Mark.tsx'
import { useIsAdministrator } from '../state/session/useSession.ts'
import { MoreNavigation } from './lazyParts.tsx'
import { NavigationLink } from './NavigationLink.tsx'
import { countInBar, entriesFor, groupLabels, groups } from './navigation.ts'

type Props = {
  readonly isSupervisor: boolean
  /** Icons alone at any width, for a page that needs the room. */
  readonly isNarrow: boolean
}

export function MainNavigation({ isSupervisor, isNarrow }: Props) {
  const entries = entriesFor({
    administrators: useIsAdministrator(),
    supervisors: isSupervisor,
  })
  const count = countInBar(entries)
  return (
    <nav aria-label={t('nav.main')} className={isNarrow ? 'nav nav-narrow' : 'nav'}>
      <div className="nav-mark">
        <Mark wordLook="nav-word" />
      </div>
      {groups.map((group) => {
        const rows = entries.filter((entry) => entry.group === group)
        if (rows.length === 0) return null
        const heading = group === 'calls' ? undefined : t(groupLabels[group])
        return (
          <div key={group} className="nav-group">
            {heading && (
              <p aria-hidden className="nav-heading">
                {heading}
              </p>
            )}
            <ul role="list" aria-label={heading} className="nav-list">
              {rows.map((entry) => (
                <li
                  key={entry.page}
                  className={`nav-place ${entries.indexOf(entry) < count ? '' : 'max-md:hidden'}`}
                >
                  <NavigationLink entry={entry} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {count < entries.length && (
        <div className="nav-place md:hidden">
          <Suspense fallback={null}>
            <MoreNavigation entries={entries.slice(count)} />
          </Suspense>
        </div>
      )}
    </nav>
  )
}
