// What a person has set for their own calls (docs/webex/facts.md 3.10), and what a form may make of
// it.
import { plainNumber } from '../dial/plainNumber.ts'

/** Where calls go instead. `to` may be there while it is off: Webex remembers it. */
export type Forward = {
  readonly isOn: boolean
  readonly to?: string
  /** To the mailbox of whoever has that number. */
  readonly isToVoicemail: boolean
}

/** `rings` before the call is forwarded; Webex allows `fewestRings` to `mostRings`. */
export type ForwardUnanswered = Forward & { readonly rings: number; readonly mostRings: number }

/** Where my calls go, by occasion. */
export type Forwarding = {
  readonly always: Forward
  readonly busy: Forward
  readonly noAnswer: ForwardUnanswered
  /** While no device of mine can be reached. */
  readonly unreachable: Forward
}

/** The occasions of forwarding. */
export type ForwardWhen = keyof Forwarding
/** The occasions in the order of the form. */
export const forwardWhens: readonly ForwardWhen[] = ['always', 'busy', 'noAnswer', 'unreachable']

/** `hasRingSplash`: desk phones give a short ring all the same. */
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
  /** Whom I call does not see who I am. */
  readonly isHidden: boolean
}

/** What others see when I call. `id` is missing for my own. */
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

/** A choice's identity: its id, and for one's own the type alone. */
export const callerIdKey = ({ type, id }: CallerIdChoice): string => id ?? type

/** A forward as its form holds it. */
export type ForwardDraft = { readonly isOn: boolean; readonly to: string } & Pick<
  Forward,
  'isToVoicemail'
>

/** What keeps a draft from being saved. */
export type ForwardProblem = 'noDestination' | 'notANumber' | 'withAfter' | 'toEmergency'

/** Spaces, dots and brackets are for the eye: Webex wants the digits. */
/** As it is sent: what cannot be read stays as it is typed. */
export function plainDestination(typed: string, region?: string): string {
  const number = plainNumber(typed, region)
  return number.ok ? number.value.dial : typed.trim()
}

/** Numbers, extensions and feature codes only: settings take no names and no addresses. */
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

/** Whether a caller hears something other than my ringing phone, in words for the top of the phone. */
export type Diverted =
  | { readonly is: 'forwarded'; readonly to: string }
  | { readonly is: 'voicemail' }
  | { readonly is: 'doNotDisturb' }

/** In the order in which Webex asks: forwarding, then voicemail for all, then do not disturb. */
export function divertedBy(
  settings: Partial<Pick<CallSettings, 'doNotDisturb' | 'forwarding' | 'voicemail'>>,
): Diverted | undefined {
  const { forwarding, voicemail, doNotDisturb } = settings
  const always = forwarding?.always
  if (always?.isOn && always.to !== undefined) return { is: 'forwarded', to: always.to }
  if (voicemail?.isOn && voicemail.takesAll) return { is: 'voicemail' }
  return doNotDisturb?.isOn ? { is: 'doNotDisturb' } : undefined
}
