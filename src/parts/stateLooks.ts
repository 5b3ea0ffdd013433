// Icon and colors of each call state.
import type { LucideIcon } from 'lucide-react'
import {
  AudioLines,
  BellRing,
  CircleHelp,
  Pause,
  PauseOctagon,
  PhoneForwarded,
  PhoneOff,
} from 'lucide-react'
import type { CallState } from '../domain/calls/call.ts'

export type StateLook = {
  readonly icon: LucideIcon
  readonly badge: string
  readonly edge: string
}

const talking = {
  nobody: { icon: AudioLines, badge: 'bg-talking-soft text-talking', edge: 'bg-talking' },
  me: { icon: Pause, badge: 'bg-waiting-soft text-waiting', edge: 'bg-waiting-fill' },
  them: { icon: PauseOctagon, badge: 'bg-waiting-soft text-waiting', edge: 'bg-waiting-fill' },
} as const
const calling = { icon: PhoneForwarded, badge: 'bg-ringing-soft text-ringing', edge: 'bg-ringing' }
const quiet = { badge: 'bg-ground text-quiet', edge: 'bg-edge' }

export function stateLook(state: CallState): StateLook {
  switch (state.is) {
    case 'talking':
      return talking[state.heldBy]
    case 'ringing':
      return { ...calling, icon: BellRing }
    case 'ringingMyPhone':
    case 'calling':
      return calling
    case 'ended':
      return { ...quiet, icon: PhoneOff }
    case 'unrecognised':
      return { ...quiet, icon: CircleHelp }
  }
}
