// Keys of lists that more than one area invalidates. All other keys are in the `queryOptions` of their
// query.

/** All people whom a supervisor may see, and below it their calls and histories. */
export const membersKey = ['members'] as const
/** The directory's results for each text. */
export const directoryKey = ['people', 'directory'] as const
/** The destination search's results for each text. */
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
