// The pages about devices and rooms, beside each other: the main navigation has one link for all.
import { ChartColumn, DoorOpen, MapPin, MonitorSpeaker } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../i18n/translate.ts'
import { PageLink } from '../parts/PageLink.tsx'
import { pages } from './paths.ts'

const rows = [
  { ...pages.devices, icon: MonitorSpeaker },
  { ...pages.workspaces, icon: DoorOpen },
  { ...pages.locations, icon: MapPin },
  { ...pages.reports, icon: ChartColumn },
] as const

export default function RoomsNavigation({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <nav
        aria-label={t('nav.rooms')}
        className="border-line bg-surface flex gap-1 overflow-x-auto border-b px-3 py-1.5 sm:px-4 lg:px-6"
      >
        {rows.map(({ path, label, icon: Icon }) => (
          <PageLink
            key={path}
            to={path}
            className="text-quiet hover:bg-ground hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent inline-flex min-h-10 shrink-0 items-center gap-2 rounded-lg px-3 text-sm font-medium"
          >
            <Icon aria-hidden className="size-4" />
            {t(label)}
          </PageLink>
        ))}
      </nav>
      {children}
    </>
  )
}
