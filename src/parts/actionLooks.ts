// The icon and emphasis of each call action.
import type { LucideIcon } from 'lucide-react'
import {
  BellOff,
  CircleDot,
  CirclePause,
  CirclePlay,
  CircleStop,
  Forward,
  Grip,
  Merge,
  MessageSquare,
  Mic,
  MicOff,
  MonitorSmartphone,
  Pause,
  Phone,
  PhoneForwarded,
  PhoneOff,
  Play,
  SquareParking,
  Undo2,
  UserCheck,
  UserX,
  Voicemail,
} from 'lucide-react'
import type { ActionName } from '../domain/calls/actions.ts'
import type { ButtonLook } from '../ui/Button.tsx'

export type ActionLook = {
  readonly icon: LucideIcon
  readonly look?: ButtonLook
}

export const actionLooks: Readonly<Record<ActionName, ActionLook>> = {
  answer: { icon: Phone, look: 'good' },
  decline: { icon: PhoneOff, look: 'badQuiet' },
  sendToVoicemail: { icon: Voicemail },
  forward: { icon: Forward },
  ignore: { icon: BellOff },
  unavailable: { icon: UserX },
  hold: { icon: Pause },
  resume: { icon: Play, look: 'accent' },
  mute: { icon: MicOff },
  unmute: { icon: Mic, look: 'accent' },
  keypad: { icon: Grip },
  transfer: { icon: PhoneForwarded },
  park: { icon: SquareParking },
  move: { icon: MonitorSmartphone },
  record: { icon: CircleDot },
  stopRecording: { icon: CircleStop },
  pauseRecording: { icon: CirclePause },
  resumeRecording: { icon: CirclePlay },
  completeTransfer: { icon: UserCheck, look: 'accent' },
  merge: { icon: Merge },
  message: { icon: MessageSquare },
  cancelTransfer: { icon: Undo2 },
  endCall: { icon: PhoneOff, look: 'bad' },
}
