// A person's settings for their own calls (docs/webex/facts.md 3.10), and the rules of their forms.
import { plainNumber } from '../dial/plainNumber.ts'

/** Where calls are forwarded. `to` may be set while it is off: Webex remembers it. */
export type Forward = {
  readonly isOn: boolean
  readonly to?: string
  /** To the voicemail of the destination's person. */
  readonly isToVoicemail: boolean
}

/** `rings` before the call is forwarded; Webex allows `fewestRings` to `mostRings`. */
export type ForwardUnanswered = Forward & { readonly rings: number; readonly mostRings: number }

/** Where my calls go, by occasion. */
export type Forwarding = {
  readonly always: Forward
  readonly busy: Forward
  readonly noAnswer: ForwardUnanswered
  /** When none of my devices can be reached. */
  readonly unreachable: Forward
}

/** The occasions of forwarding. */
export type ForwardWhen = keyof Forwarding
/** The occasions in the order of the form. */
export const forwardWhens: readonly ForwardWhen[] = ['always', 'busy', 'noAnswer', 'unreachable']

/** `hasRingSplash`: desk phones still give a short ring. */
export type DoNotDisturb = { readonly isOn: boolean; readonly hasRingSplash: boolean }

/** Which calls go to voicemail, and after how many rings. */
export type Voicemail = {
  readonly isOn: boolean
  readonly takesAll: boolean
  readonly takesBusy: boolean
  readonly takesUnanswered: boolean
  readonly rings: number
  readonly mostRings: number
  /** Sends each message to this address too. */
  readonly copyTo?: string
  readonly isCopied: boolean
}

/** Whether a second call may ring during a call. */
export type CallWaiting = { readonly isOn: boolean }

/** Whether people whom I call see my number. */
export type CallerIdPrivacy = {
  /** The people I call do not see who I am. */
  readonly isHidden: boolean
}

/** What others see when I call. `id` is missing for my own number. */
export type CallerIdChoice = {
  readonly type: string
  readonly id?: string
  readonly name?: string
  readonly number?: string
}

/** A phone outside Webex that rings with mine, and can place my calls. */
export type ReachNumber = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly isOn: boolean
}

/** A number whose calls do not ring for me. */
export type BlockedNumber = { readonly id: string; readonly number: string }

/** Single number reach: my other numbers that ring with my phone. */
export type Reach = { readonly numbers: readonly ReachNumber[] }

/** All parts of my call settings, each read and written by its own request. */
export type CallSettings = {
  readonly doNotDisturb: DoNotDisturb
  readonly forwarding: Forwarding
  readonly voicemail: Voicemail
  readonly callWaiting: CallWaiting
  readonly callerId: CallerIdPrivacy
  readonly reach: Reach
}

/** The name of one part. */
export type CallSettingsPart = keyof CallSettings

/** Webex's least number of rings before a call is forwarded. */
export const fewestRings = 2

/** The identity of a choice: its id, or only the type for one's own number. */
export const callerIdKey = ({ type, id }: CallerIdChoice): string => id ?? type

/** A forwarding setting in the form. */
export type ForwardDraft = { readonly isOn: boolean; readonly to: string } & Pick<
  Forward,
  'isToVoicemail'
>

/** Why a draft cannot be saved. */
export type ForwardProblem = 'noDestination' | 'notANumber' | 'withAfter' | 'toEmergency'

/** Spaces, dots and brackets are only for reading: Webex needs the digits. */
/** As it is sent: what cannot be read stays as it is typed. */
export function plainDestination(typed: string, region?: string): string {
  const number = plainNumber(typed, region)
  return number.ok ? number.value.dial : typed.trim()
}

/** Numbers, extensions and feature codes only: settings accept no names and no addresses. */
export function forwardProblem(
  { isOn, to }: ForwardDraft,
  region?: string,
): ForwardProblem | undefined {
  const number = plainNumber(to, region)
  if (!number.ok) {
    if (number.error === 'empty') return isOn ? 'noDestination' : undefined
    return number.error
  }
  const { kind, dial } = number.value
  if (kind === 'emergency') return 'toEmergency'
  return /^[+*#]?[\d*#]{2,23}$/.test(dial) ? undefined : 'notANumber'
}

/** Why a caller hears something other than my ringing phone, for the top of the phone page. */
export type Diverted =
  | { readonly is: 'forwarded'; readonly to: string }
  | { readonly is: 'voicemail' }
  | { readonly is: 'doNotDisturb' }

/** In Webex's order: forwarding, then voicemail for all, then do not disturb. */
export function divertedBy(
  settings: Partial<Pick<CallSettings, 'doNotDisturb' | 'forwarding' | 'voicemail'>>,
): Diverted | undefined {
  const { forwarding, voicemail, doNotDisturb } = settings
  const always = forwarding?.always
  if (always?.isOn && always.to !== undefined) return { is: 'forwarded', to: always.to }
  if (voicemail?.isOn && voicemail.takesAll) return { is: 'voicemail' }
  return doNotDisturb?.isOn ? { is: 'doNotDisturb' } : undefined
}
