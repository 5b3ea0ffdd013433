// A row of links to related pages below the main navigation.
import type { LucideIcon } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLocation } from '../lib/useNavigation.tsx'
import { t } from '../i18n/translate.ts'
import { PageLink } from '../parts/PageLink.tsx'
import type { PageRow } from './paths.ts'

type Props = {
  /** The name of the navigation. */
  readonly label: PageRow['label']
  readonly rows: readonly (PageRow & { readonly icon: LucideIcon })[]
}

export function SubNavigation({ label: name, rows }: Props) {
  const nav = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // On a narrow screen the page that is shown may stand beyond the edge.
  useEffect(() => {
    const current = nav.current?.querySelector('[aria-current=page]')
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [pathname])
  return (
    <nav
      ref={nav}
      aria-label={t(name)}
      className="border-line bg-surface flex gap-1 overflow-x-auto border-b px-3 py-1.5 sm:px-4 lg:px-6"
    >
      {rows.map(({ path, label, icon: Icon }) => (
        <PageLink
          key={path}
          to={path}
          // A page whose address another one continues is current only by itself.
          {...(rows.some((one) => one.path.startsWith(`${path}/`)) && {
            isCurrent: pathname === path,
          })}
          className="text-quiet hover:bg-ground hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent inline-flex min-h-10 shrink-0 items-center gap-2 rounded-lg px-3 text-sm font-medium"
        >
          <Icon aria-hidden className="size-4" />
          {t(label)}
        </PageLink>
      ))}
    </nav>
  )
}
