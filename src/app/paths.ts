// The pages of the app. A new page is a row here, a screen in router.tsx, and, if the main navigation
// leads to it, an entry in navigation.ts.
import type { MessageKey } from '../i18n/translate.ts'

export type PageRow = {
  readonly path: string
  /** The link in the navigation, and the title of the document. */
  readonly label: Extract<MessageKey, `nav.${string}`>
  /** Addresses below it, like `/spaces/{id}`, are the same page. */
  readonly hasParts?: true
}

export const pages = {
  phone: { path: '/', label: 'nav.phone' },
  history: { path: '/history', label: 'nav.history' },
  voicemail: { path: '/voicemail', label: 'nav.voicemail' },
  recordings: { path: '/recordings', label: 'nav.recordings' },
  directory: { path: '/directory', label: 'nav.directory' },
  spaces: { path: '/spaces', label: 'nav.spaces' },
  devices: { path: '/devices', label: 'nav.devices' },
  workspaces: { path: '/workspaces', label: 'nav.workspaces' },
  locations: { path: '/locations', label: 'nav.locations' },
  reports: { path: '/reports', label: 'nav.reports' },
  wall: { path: '/wall', label: 'nav.wall' },
  team: { path: '/team', label: 'nav.team' },
  admin: { path: '/admin', label: 'nav.admin' },
  users: { path: '/admin/users', label: 'nav.users' },
  phones: { path: '/admin/phones', label: 'nav.phones' },
  templates: { path: '/admin/templates', label: 'nav.templates' },
  jobs: { path: '/admin/jobs', label: 'nav.jobs' },
  console: { path: '/console', label: 'nav.console' },
  webhooks: { path: '/console/webhooks', label: 'nav.webhooks' },
} as const satisfies Record<string, PageRow>

export type PageName = keyof typeof pages

export const pageRows: readonly PageRow[] = Object.values(pages)

/** The page at an address, if there is one. */
export function pageOf(pathname: string): PageRow | undefined {
  const at = pathname.replace(/(?<=.)\/$/, '')
  return pageRows.find(
    ({ path, hasParts }) => path === at || (hasParts && at.startsWith(`${path}/`)),
  )
}

/** Whether the page is, or may become, a wall display, which has to recover without help. */
export const isAtWall = (): boolean => pageOf(location.pathname) === pages.wall
