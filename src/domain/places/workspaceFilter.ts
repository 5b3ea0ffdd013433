// Webex's workspace filters, applied to the loaded list.
import { isFoundIn } from '../search.ts'
import type { Workspace } from './workspace.ts'

/** Empty: any. */
export type WorkspaceFilter = {
  readonly words: string
  readonly location: string
  readonly floor: string
  readonly type: string
  readonly health: string
  readonly calling: string
  readonly calendar: string
  readonly maintenance: string
}

/** @param get returns a parameter of the page's address. */
export function workspaceFilterOf(get: (name: string) => string | null): WorkspaceFilter {
  const of = (name: string) => get(name) ?? ''
  return {
    words: of('q'),
    location: of('location'),
    floor: of('floor'),
    type: of('type'),
    health: of('health'),
    calling: of('calling'),
    calendar: of('calendar'),
    maintenance: of('maintenance'),
  }
}

/** Whether every word is in the name, the notes, or the name of a device. */
export function isWorkspaceFound(workspace: Workspace, filter: WorkspaceFilter): boolean {
  const { words, ...facets } = filter
  const own: Readonly<Record<keyof typeof facets, string | undefined>> = {
    location: workspace.location,
    floor: workspace.floor,
    type: workspace.type,
    health: workspace.health?.level,
    calling: workspace.calling,
    calendar: workspace.calendar?.type,
    maintenance: workspace.maintenance?.mode,
  }
  const isFitting = (Object.keys(own) as (keyof typeof own)[]).every(
    (name) => facets[name] === '' || facets[name] === own[name],
  )
  return isFitting && hasWords(workspace, words)
}

function hasWords({ name, notes = '', devices = [] }: Workspace, words: string): boolean {
  const inIt = devices.map((device) => `${device.name} ${device.product}`)
  return isFoundIn({ texts: [name, notes, ...inIt] }, words)
}

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** `Oslo 2` before `Oslo 10`. */
export function byWorkspaceName(a: Workspace, b: Workspace): number {
  return names.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
