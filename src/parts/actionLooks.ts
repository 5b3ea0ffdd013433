// Icon and place of each call action; actions that replace each other share a place.
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
  /** Actions that replace one another are one button, which keeps the focus. */
  readonly place?: string
}

export const actionLooks: Readonly<Record<ActionName, ActionLook>> = {
  answer: { icon: Phone, look: 'good' },
  decline: { icon: PhoneOff, look: 'badQuiet' },
  sendToVoicemail: { icon: Voicemail },
  forward: { icon: Forward },
  ignore: { icon: BellOff },
  unavailable: { icon: UserX },
  hold: { icon: Pause, place: 'hold' },
  resume: { icon: Play, place: 'hold', look: 'accent' },
  mute: { icon: MicOff, place: 'mute' },
  unmute: { icon: Mic, place: 'mute', look: 'accent' },
  keypad: { icon: Grip },
  transfer: { icon: PhoneForwarded },
  park: { icon: SquareParking },
  move: { icon: MonitorSmartphone },
  record: { icon: CircleDot, place: 'record' },
  stopRecording: { icon: CircleStop, place: 'record' },
  pauseRecording: { icon: CirclePause, place: 'pause' },
  resumeRecording: { icon: CirclePlay, place: 'pause' },
  completeTransfer: { icon: UserCheck, look: 'accent' },
  merge: { icon: Merge },
  message: { icon: MessageSquare },
  cancelTransfer: { icon: Undo2 },
  endCall: { icon: PhoneOff, look: 'bad' },
}
