// Keys of lists that more than one area marks as old. All other keys stand in the `queryOptions` of
// the query that reads them.

/** All people whom a supervisor may see, and below it their calls and histories. */
export const membersKey = ['members'] as const
/** What the directory found for each text. */
export const directoryKey = ['people', 'directory'] as const
/** What the search for a destination found for each text. */
export const peopleSearchKey = ['people', 'search'] as const
/** All devices that the sign-in may see. */
export const devicesKey = ['devices'] as const
/** Direct messages, below it those with each person. */
export const messagesKey = ['messages'] as const
/** My conference. */
export const conferenceKey = ['conference'] as const
/** Whatever is shown of my mailbox. */
export const voicemailKey = ['voicemail'] as const
/** All workspaces. */
export const workspacesKey = ['workspaces'] as const
