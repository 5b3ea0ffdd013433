// What a button of the large card opened.
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import Keypad from './Keypad.tsx'
import MoveDialog from './MoveDialog.tsx'
import ParkDialog from './ParkDialog.tsx'
import TransferDialog from './TransferDialog.tsx'
import type { Opened } from './useCallActions.ts'

type Props = {
  readonly opened: Opened
  readonly format: FormatNumber
  readonly onClose: () => void
}

export function CallPanel({ opened: { what, view, didHold }, format, onClose }: Props) {
  switch (what) {
    case 'transfer':
    case 'forward':
      return <TransferDialog view={view} format={format} didHold={didHold} onClose={onClose} />
    case 'move':
      return <MoveDialog view={view} format={format} onClose={onClose} />
    case 'park':
      return <ParkDialog view={view} format={format} onClose={onClose} />
    case 'keypad':
      return <Keypad view={view} format={format} onClose={onClose} />
  }
}
