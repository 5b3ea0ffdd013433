// The entries of the main navigation. A new page is a row in paths.ts, a screen in router.tsx, and, if it
// is to be reached from everywhere, an entry here.
import type { LucideIcon } from 'lucide-react'
import {
  BookUser,
  History,
  LayoutGrid,
  MessagesSquare,
  MonitorSpeaker,
  Phone,
  SquareTerminal,
  UserCog,
  UsersRound,
  Voicemail,
} from 'lucide-react'
import type { MessageKey } from '../i18n/translate.ts'
import { MissedBadge, VoicemailBadge } from './lazyParts.tsx'
import type { PageName } from './paths.ts'
import { pages } from './paths.ts'

/** Groups in the order of the navigation. The first has no heading. */
export const groups = ['calls', 'places', 'supervision', 'organization'] as const

/** Whom an entry is for. The page itself says which permissions it needs. */
export type Audience = 'administrators' | 'supervisors'

export type NavigationEntry = {
  readonly page: PageName
  readonly icon: LucideIcon
  readonly group: (typeof groups)[number]
  /** Missing: for everybody. */
  readonly isFor?: Audience
  /** Pages that are reached from this one: it is highlighted there, too. */
  readonly holds?: readonly PageName[]
  /** What is new there: `CountBadge`, or nothing. From lazyParts.tsx. */
  readonly Count?: typeof MissedBadge
}

/** In order. On phones the first four stand in the bar, and the others behind _More_. */
export const navigation: readonly NavigationEntry[] = [
  { page: 'phone', icon: Phone, group: 'calls' },
  { page: 'history', icon: History, group: 'calls', holds: ['recordings'], Count: MissedBadge },
  { page: 'voicemail', icon: Voicemail, group: 'calls', Count: VoicemailBadge },
  { page: 'directory', icon: BookUser, group: 'calls' },
  { page: 'spaces', icon: MessagesSquare, group: 'calls' },
  {
    page: 'devices',
    icon: MonitorSpeaker,
    group: 'places',
    holds: ['workspaces', 'locations', 'reports'],
  },
  { page: 'team', icon: UsersRound, group: 'supervision', isFor: 'supervisors' },
  { page: 'wall', icon: LayoutGrid, group: 'supervision' },
  { page: 'admin', icon: UserCog, group: 'organization', isFor: 'administrators' },
  { page: 'console', icon: SquareTerminal, group: 'organization', holds: ['webhooks'] },
]

const isAt = (pathname: string, path: string) =>
  pathname === path || pathname.startsWith(`${path}/`)

/** Whether the entry is highlighted at an address. */
export const isCurrent = ({ page, holds = [] }: NavigationEntry, pathname: string): boolean =>
  [page, ...holds].some((name) => isAt(pathname, pages[name].path))

/** The entries for somebody who is what `audiences` says. */
export const entriesFor = (audiences: Readonly<Record<Audience, boolean>>) =>
  navigation.filter(({ isFor }) => isFor === undefined || audiences[isFor])

/** A bar at the bottom of a phone has room for so many entries, _More_ among them. */
const MOST_IN_BAR = 5

/** How many of the entries stand in the bar; the others are behind _More_. */
export const countInBar = (entries: readonly NavigationEntry[]): number =>
  entries.length <= MOST_IN_BAR ? entries.length : MOST_IN_BAR - 1

/** A group's heading. */
export const groupLabels = {
  places: 'nav.group.places',
  supervision: 'nav.group.supervision',
  organization: 'nav.group.organization',
} as const satisfies Partial<Record<NavigationEntry['group'], MessageKey>>
