// What belongs to calls and is not on the first screen. It comes as one file and at once: the first
// answer of Webex may bring a call that rings, and a page that has lost its network still opens all
// of it.
import { lazyPart } from '../../lib/loadPart.tsx'

const load = () => import('./phoneParts.ts')

export const AtRest = lazyPart(load, (parts) => parts.AtRest)
export const CallAs = lazyPart(load, (parts) => parts.CallAs)
export const CallerStory = lazyPart(load, (parts) => parts.CallerStory)
export const CallFrom = lazyPart(load, (parts) => parts.CallFrom)
export const CallList = lazyPart(load, (parts) => parts.CallList)
export const ConfirmCallDialog = lazyPart(load, (parts) => parts.ConfirmCallDialog)
export const DestinationNote = lazyPart(load, (parts) => parts.DestinationNote)
export const DetailsButton = lazyPart(load, (parts) => parts.DetailsButton)
export const EmergencyDialog = lazyPart(load, (parts) => parts.EmergencyDialog)
export const FloatButton = lazyPart(load, (parts) => parts.FloatButton)
export const FoldButton = lazyPart(load, (parts) => parts.FoldButton)
export const Freshness = lazyPart(load, (parts) => parts.Freshness)
export const MatchList = lazyPart(load, (parts) => parts.MatchList)
export const MoreWays = lazyPart(load, (parts) => parts.MoreWays)
export const NotificationOffer = lazyPart(load, (parts) => parts.NotificationOffer)
export const PadButton = lazyPart(load, (parts) => parts.PadButton)
export const PadCloseButton = lazyPart(load, (parts) => parts.PadCloseButton)
export const ParkedCalls = lazyPart(load, (parts) => parts.ParkedCalls)
export const PastedNumbers = lazyPart(load, (parts) => parts.PastedNumbers)
export const SideSheet = lazyPart(load, (parts) => parts.SideSheet)
export const StandingFailure = lazyPart(load, (parts) => parts.StandingFailure)
