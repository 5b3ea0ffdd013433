// What belongs to calls and is not on the first screen: loaded when the page is idle, so that the
// first press opens it at once, and a page that has lost its network still can.
import { loadDestinationNote, loadMatchList } from '../dial/LazyMatchList.tsx'

export const callDialogs = {
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
  standingFailure: () => import('./StandingFailure.tsx'),
  notices: () => import('./Notices.tsx'),
  codes: () => import('./SentCodes.tsx'),
  undo: () => import('./UndoBar.tsx'),
  callAs: () => import('../dial/CallAs.tsx'),
  callFrom: () => import('../dial/CallFrom.tsx'),
  pasted: () => import('../dial/PastedNumbers.tsx'),
  emergency: () => import('../dial/EmergencyDialog.tsx'),
}

export function preloadCallDialogs(): void {
  for (const load of Object.values(callDialogs)) load().catch(() => undefined)
}
