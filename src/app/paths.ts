// The pages of the app. A new page is a row here and a screen in routes.tsx.
import type { LucideIcon } from 'lucide-react'
import { BookUser, History, LayoutGrid, MonitorSpeaker, Phone, UserCog } from 'lucide-react'
import type { MessageKey } from '../i18n/translate.ts'

export type PageRow = {
  readonly path: string
  /** The link in the navigation, and the title of the document. */
  readonly label: Extract<MessageKey, `nav.${string}`>
  /** Missing: linked from another page, not from the main navigation. */
  readonly icon?: LucideIcon
  /** The link is for administrators; the page itself says which permissions it needs. */
  readonly isForAdministrators?: true
}

export const pages = {
  phone: { path: '/', label: 'nav.phone', icon: Phone },
  history: { path: '/history', label: 'nav.history', icon: History },
  directory: { path: '/directory', label: 'nav.directory', icon: BookUser },
  devices: { path: '/devices', label: 'nav.devices', icon: MonitorSpeaker },
  workspaces: { path: '/workspaces', label: 'nav.workspaces' },
  locations: { path: '/locations', label: 'nav.locations' },
  reports: { path: '/reports', label: 'nav.reports' },
  wall: { path: '/wall', label: 'nav.wall', icon: LayoutGrid },
  team: { path: '/team', label: 'nav.team' },
  admin: { path: '/admin', label: 'nav.admin', icon: UserCog, isForAdministrators: true },
  users: { path: '/admin/users', label: 'nav.users' },
  phones: { path: '/admin/phones', label: 'nav.phones' },
  templates: { path: '/admin/templates', label: 'nav.templates' },
  jobs: { path: '/admin/jobs', label: 'nav.jobs' },
} as const satisfies Record<string, PageRow>

export type PageName = keyof typeof pages

export const pageRows: readonly PageRow[] = Object.values(pages)

/** Whether the page is, or may become, a wall display, which has to recover without help. */
export const isAtWall = (): boolean => location.pathname.replace(/\/$/, '') === pages.wall.path

export const mainRows = pageRows.flatMap(({ icon, ...row }) => (icon ? [{ ...row, icon }] : []))
