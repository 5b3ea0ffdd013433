// The pages of the app, a row each. A new page is a row here and its screen in routes.tsx.
import type { LucideIcon } from 'lucide-react'
import {
  BookUser,
  ChartColumn,
  DoorOpen,
  History,
  LayoutGrid,
  MapPin,
  MonitorSpeaker,
  Phone,
  UsersRound,
} from 'lucide-react'
import type { MessageKey } from '../i18n/translate.ts'

export type PageRow = {
  readonly path: string
  /** The link in the navigation, and the title of the document. */
  readonly label: Extract<MessageKey, `nav.${string}`>
  readonly icon: LucideIcon
  /** Linked from where it belongs, not from the main navigation. */
  readonly isAside?: boolean
}

export const pages = {
  phone: { path: '/', label: 'nav.phone', icon: Phone },
  history: { path: '/history', label: 'nav.history', icon: History },
  directory: { path: '/directory', label: 'nav.directory', icon: BookUser },
  devices: { path: '/devices', label: 'nav.devices', icon: MonitorSpeaker },
  workspaces: { path: '/workspaces', label: 'nav.workspaces', icon: DoorOpen, isAside: true },
  locations: { path: '/locations', label: 'nav.locations', icon: MapPin, isAside: true },
  reports: { path: '/reports', label: 'nav.reports', icon: ChartColumn, isAside: true },
  wall: { path: '/wall', label: 'nav.wall', icon: LayoutGrid },
  team: { path: '/team', label: 'nav.team', icon: UsersRound, isAside: true },
} as const satisfies Record<string, PageRow>

export type PageName = keyof typeof pages

export const pageRows: readonly PageRow[] = Object.values(pages)

/** Whether the page is, or may become, a display on a wall: it has to help itself. */
export const isAtWall = (): boolean => location.pathname.replace(/\/$/, '') === pages.wall.path
