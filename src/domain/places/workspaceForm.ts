// The form of a workspace, and its edits.
import type { Workspace, WorkspaceCalendar, WorkspaceEdits, WorkspaceType } from './workspace.ts'

/** The kinds of calling that a new workspace can have. */
export const newCallings = ['freeCalling', 'webexCalling', 'none'] as const
/** The kinds of devices that a new workspace can have (`supportedDevices`). */
export const newDeviceKinds = ['collaborationDevices', 'phones'] as const

/** The texts as typed. */
export type WorkspaceForm = {
  readonly name: string
  readonly type: WorkspaceType
  readonly capacity: string
  readonly location: string
  readonly floor: string
  readonly supports: (typeof newDeviceKinds)[number]
  readonly calling: (typeof newCallings)[number]
  readonly extension: string
  readonly calendar: WorkspaceCalendar['type']
  readonly calendarEmail: string
  readonly notes: string
  readonly hotdesking: boolean
  readonly hosted: boolean
  readonly site: string
  readonly mapUrl: string
}

/** The form filled in with the workspace's values. */
export function formOf(workspace: Workspace): WorkspaceForm {
  const { capacity, calendar, hostedMeetings } = workspace
  return {
    name: workspace.name,
    type: workspace.type,
    capacity: capacity === undefined ? '' : String(capacity),
    location: workspace.location ?? '',
    floor: workspace.floor ?? '',
    supports: workspace.supports ?? 'collaborationDevices',
    calling: newCallings.find((one) => one === workspace.calling) ?? 'freeCalling',
    extension: '',
    calendar: calendar?.type ?? 'none',
    calendarEmail: calendar?.email ?? '',
    notes: workspace.notes ?? '',
    hotdesking: workspace.hotdesking ?? false,
    hosted: hostedMeetings?.enabled ?? false,
    site: hostedMeetings?.siteUrl ?? '',
    mapUrl: workspace.mapUrl ?? '',
  }
}

/** The fields that differ; an unchanged calendar is not sent (see `workspaceBody`). */
export function editsOf(form: WorkspaceForm, before: Workspace): WorkspaceEdits | 'badCapacity' {
  const capacity = form.capacity.trim()
  if (capacity !== '' && !/^\d{1,6}$/.test(capacity)) return 'badCapacity'
  const was = formOf(before)
  const isCalendarChanged =
    form.calendar !== was.calendar || form.calendarEmail !== was.calendarEmail
  const isHostingChanged = form.hosted !== was.hosted || form.site !== was.site
  return {
    name: form.name,
    type: form.type,
    capacity: capacity === '' ? null : Number(capacity),
    notes: form.notes.trim() === '' ? null : form.notes.trim(),
    floor: form.floor === '' ? null : form.floor,
    mapUrl: form.mapUrl.trim() === '' ? null : form.mapUrl.trim(),
    ...(form.hotdesking !== was.hotdesking && { hotdesking: form.hotdesking }),
    ...(isCalendarChanged && { calendar: calendarOf(form) }),
    ...(isHostingChanged && {
      hostedMeetings: {
        enabled: form.hosted,
        ...(form.site.trim() !== '' && { siteUrl: form.site.trim() }),
      },
    }),
  }
}

function calendarOf({ calendar, calendarEmail }: WorkspaceForm): WorkspaceCalendar {
  if (calendar === 'none') return { type: calendar }
  const email = calendarEmail.trim()
  return { type: calendar, ...(email !== '' && { email }) }
}
