// The parts that surround every page (shellParts.ts), each to be shown by itself.
import { lazy } from 'react'
import { lazyPart, withRetries } from '../lib/loadPart.tsx'

const load = () => import('./shellParts.ts')

export const AccountMenu = lazyPart(load, (parts) => parts.AccountMenu)
export const AgentMenu = lazyPart(load, (parts) => parts.AgentMenu)
export const Banners = lazyPart(load, (parts) => parts.Banners)
export const DeviceStatus = lazyPart(load, (parts) => parts.DeviceStatus)
export const DialingLoader = lazyPart(load, (parts) => parts.DialingLoader)
export const IncomingAlerts = lazyPart(load, (parts) => parts.IncomingAlerts)
export const LinesLoader = lazyPart(load, (parts) => parts.LinesLoader)
export const MessageComposer = lazyPart(load, (parts) => parts.MessageComposer)
export const MissedBadge = lazyPart(load, (parts) => parts.MissedBadge)
export const MoreNavigation = lazyPart(load, (parts) => parts.MoreNavigation)
export const OwnPresence = lazyPart(load, (parts) => parts.OwnPresence)
export const OwnStatus = lazyPart(load, (parts) => parts.OwnStatus)
export const Shortcuts = lazyPart(load, (parts) => parts.Shortcuts)
export const VoicemailBadge = lazyPart(load, (parts) => parts.VoicemailBadge)
export const VoicemailHint = lazyPart(load, (parts) => parts.VoicemailHint)

/** Only for some: by itself. */
export const SupervisionBanner = lazy(
  withRetries(() => import('../screens/supervision/SupervisionBanner.tsx')),
)
