// The dialogs of a call, fetched when the page is idle: none of them is on the first screen.
import { lazy, Suspense } from 'react'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { loadDestinationNote, loadMatchList } from '../dial/LazyMatchList.tsx'
import type { Opened } from './useCallActions.ts'

const dialogs = {
  transfer: () => import('./TransferDialog.tsx'),
  park: () => import('./ParkDialog.tsx'),
  move: () => import('./MoveDialog.tsx'),
  conference: () => import('./ConferenceCard.tsx'),
  floating: () => import('./FloatingPhone.tsx'),
  ways: () => import('./MoreWays.tsx'),
  keypad: () => import('./Keypad.tsx'),
  parked: () => import('./ParkedCalls.tsx'),
  matches: loadMatchList,
  note: loadDestinationNote,
  confirm: () => import('../dial/ConfirmCallDialog.tsx'),
  afterAnswers: () => import('../dial/AfterAnswers.tsx'),
  notices: () => import('./Notices.tsx'),
  undo: () => import('./UndoBar.tsx'),
  callAs: () => import('../dial/CallAs.tsx'),
  pasted: () => import('../dial/PastedNumbers.tsx'),
  emergency: () => import('../dial/EmergencyDialog.tsx'),
}
const TransferDialog = lazy(dialogs.transfer)
const ParkDialog = lazy(dialogs.park)
const MoveDialog = lazy(dialogs.move)
const Keypad = lazy(dialogs.keypad)
export const ConferenceCard = lazy(dialogs.conference)
export const FloatingPhone = lazy(dialogs.floating)
export const MoreWays = lazy(dialogs.ways)
export const ParkedCalls = lazy(dialogs.parked)
export const Notices = lazy(dialogs.notices)
export const UndoBar = lazy(dialogs.undo)
export const CallAs = lazy(dialogs.callAs)
export const PastedNumbers = lazy(dialogs.pasted)
export const EmergencyDialog = lazy(dialogs.emergency)
export const ConfirmCallDialog = lazy(dialogs.confirm)
export const AfterAnswers = lazy(dialogs.afterAnswers)

/** So that the first press opens one at once, and a page that lost its network still can. */
export function preloadCallDialogs(): void {
  for (const load of Object.values(dialogs)) load().catch(() => undefined)
}

type Props = {
  readonly opened: Opened
  readonly format: FormatNumber
  readonly onClose: () => void
}

export function CallDialogs({ opened: { what, view, didHold }, format, onClose }: Props) {
  return (
    <Suspense fallback={null}>
      {what === 'transfer' && (
        <TransferDialog view={view} format={format} didHold={didHold} onClose={onClose} />
      )}
      {what === 'forward' && (
        <TransferDialog view={view} format={format} didHold={false} onClose={onClose} />
      )}
      {what === 'move' && <MoveDialog view={view} format={format} onClose={onClose} />}
      {what === 'park' && <ParkDialog view={view} format={format} onClose={onClose} />}
      {what === 'keypad' && <Keypad view={view} format={format} onClose={onClose} />}
    </Suspense>
  )
}
