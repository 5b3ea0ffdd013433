// The requests that each press may cause: a command that no press explains was sent by mistake.
import type { SimRequest } from '../../simulator/control/types.ts'

/** A click or a key on a button, or Enter in a field. */
export type Press = {
  readonly email: string
  /** Ms since 1970. */
  readonly at: number
  /** The button's name, or the field's label. */
  readonly on: string
}

/** The last part of a path, and the texts of the controls that cause it. */
const leadsTo: Readonly<Record<string, RegExp>> = {
  answer: /^Answer$/,
  reject: /^(Decline|Ignore|Not available|Send and decline)$/,
  messages: /./,
  divert: /^(Send to voicemail|Transfer now|To voicemail|Forward)$/,
  hold: /^(Hold|Transfer)$/,
  // A dialog that held its call resumes it on cancel, and so does a consultation.
  resume: /^(Resume|Cancel|Close|Cancel transfer|Escape)$/,
  mute: /^(Mute|Unmute|Mute me|(Mute|Unmute) .+)$/,
  unmute: /^(Mute|Unmute|Unmute me|(Mute|Unmute) .+)$/,
  hangup: /^(End call|End one|Cancel transfer|End for all|Leave call|Remove .+)$/,
  dial: /^(Call|Consult first|Name or number|Try again)$/,
  transfer: /^(Transfer when answered|Complete transfer|Leave call)$/,
  park: /^Park call$/,
  retrieve: /^Retrieve$/,
  pull: /^Move$|Desk|Cisco|ATA/,
  push: /./,
  pickup: /Pick up/,
  transmitDtmf: /^[\dA-D*#]|^Send/,
  startRecording: /^Record$/,
  stopRecording: /^Stop recording$/,
  pauseRecording: /^Pause recording$/,
  resumeRecording: /^Resume recording$/,
  conference: /^(Merge|End for all)$/,
  addParticipant: /^Add to conference$/,
  deafen: /^Stop audio to .+$/,
  undeafen: /^Resume audio to .+$/,
}

/** The wait of three seconds before some commands (C20), and the wait behind a slow one (C4). */
const LATEST_MS = 30_000
/** Chromium repeats a POST whose connection broke before any answer (docs/calls.md). */
const BROWSER_REPEATS_MS = 3_000

type Command = { readonly path: string; readonly request: SimRequest }

const nameOf = ({ path }: SimRequest) => (path.split('?')[0] ?? '').split('/').at(-1) ?? ''

/** Whether a request is an automatic repetition: after a 401, or by the browser. */
function isRepeat(command: Command, earlier: Command): boolean {
  const { request } = command
  const { request: first } = earlier
  if (command.path !== earlier.path || request.person !== first.person) return false
  const gap = Date.parse(request.at) - Date.parse(first.at)
  if (gap > BROWSER_REPEATS_MS) return false
  return first.status === 401 || first.status === 0
}

/**
 * The commands that no press explains: each needs its own press, made earlier by the same person.
 *
 * @param commands of the journal, oldest first; `at` uses the same clock as the presses.
 */
export function unexplained(
  commands: readonly SimRequest[],
  presses: readonly Press[],
): readonly string[] {
  const left = [...presses].sort((one, other) => one.at - other.at)
  const seen: Command[] = []
  const none: string[] = []
  for (const request of commands) {
    const command = { path: nameOf(request), request }
    const isAgain = seen.some((earlier) => isRepeat(command, earlier))
    seen.push(command)
    if (isAgain) continue
    const words = leadsTo[command.path]
    const at = Date.parse(request.at)
    const index = left.findIndex(
      (press) =>
        (request.person === null || press.email === request.person) &&
        press.at <= at + 50 &&
        at - press.at < LATEST_MS &&
        words?.test(press.on),
    )
    if (index === -1) {
      none.push(
        `${request.at} ${request.person} ${request.method} ${request.path} ${request.status}`,
      )
    } else {
      left.splice(index, 1)
    }
  }
  return none
}
