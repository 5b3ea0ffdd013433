// Single-key shortcuts (docs/conventions.md, Keys), the call that each applies to, and their
// remapping. WCAG 2.1.4: they can be switched off or changed, and never act while text is typed.
import type { ActionName } from '../calls/actions.ts'
import { canPerform } from '../calls/actions.ts'
import type { CallView } from '../calls/view.ts'

/** All shortcuts, in the order of the help. */
export const shortcutNames = [
  'answer',
  'decline',
  'voicemail',
  'forward',
  'ignore',
  'unavailable',
  'end',
  'hold',
  'mute',
  'transfer',
  'park',
  'move',
  'keypad',
  'merge',
  'complete',
  'cancelTransfer',
  'message',
  'record',
  'pauseRecording',
  'retrieve',
  'search',
  'phone',
  'history',
  'directory',
  'devices',
  'wall',
  'help',
] as const
/** One of `shortcutNames`. */
export type ShortcutName = (typeof shortcutNames)[number]

/** The key of each shortcut; an empty text switches it off. */
export type Keys = Readonly<Record<ShortcutName, string>>

/** The keys until a person changes them (docs/conventions.md). */
export const usualKeys: Keys = {
  answer: 'a',
  decline: 'd',
  voicemail: 'v',
  forward: 'f',
  ignore: 'i',
  unavailable: 'u',
  end: 'e',
  hold: 'h',
  mute: 'm',
  transfer: 't',
  park: 'p',
  move: 'g',
  keypad: 'k',
  merge: 'c',
  complete: 'j',
  cancelTransfer: 'l',
  message: 'n',
  record: 'o',
  pauseRecording: 's',
  retrieve: 'r',
  search: '/',
  phone: 'x',
  history: 'y',
  directory: 'b',
  devices: 'q',
  wall: 'w',
  help: '?',
}

/** A key press, independent of the browser. */
export type KeyPress = {
  readonly key: string
  readonly hasModifier: boolean
  /** Held down, or part of composing a letter. */
  readonly isPartial: boolean
}

/** One printable character that is no digit: digits are for the dialpad and speed dials. */
export function isUsableKey(key: string): boolean {
  return [...key].length === 1 && !/[\s\d*#+]/.test(key)
}

/** `undefined` without a shortcut, with a modifier held, and while an input method composes. */
export function shortcutOf(press: KeyPress, keys: Keys): ShortcutName | undefined {
  if (press.hasModifier || press.isPartial) return undefined
  const key = press.key.toLowerCase()
  return shortcutNames.find((name) => keys[name] === key)
}

/** The new keys, or the shortcut that already has that key. */
export function remapped(
  keys: Keys,
  name: ShortcutName,
  key: string,
): { readonly keys: Keys } | { readonly takenBy: ShortcutName } | 'unusable' {
  const wanted = key.toLowerCase()
  if (!isUsableKey(wanted)) return 'unusable'
  const takenBy = shortcutNames.find((other) => other !== name && keys[other] === wanted)
  return takenBy ? { takenBy } : { keys: { ...keys, [name]: wanted } }
}

const SPARE = [...'abcdefghijklmnopqrstuvwxyz']

/** The valid stored keys, each once; default keys for the others. */
export function keysFrom(kept: unknown): Keys {
  if (typeof kept !== 'object' || kept === null) return usualKeys
  const fields = kept as Readonly<Record<string, unknown>>
  const keys: Partial<Record<ShortcutName, string>> = {}
  const isFree = (key: string) => !Object.values(keys).includes(key)
  for (const name of shortcutNames) {
    const key = fields[name]
    if (typeof key === 'string' && isUsableKey(key) && isFree(key)) keys[name] = key
  }
  for (const name of shortcutNames) {
    keys[name] ??= [usualKeys[name], ...SPARE].find(isFree) ?? usualKeys[name]
  }
  return keys as Keys
}

type Meant = { readonly action: ActionName; readonly key: CallView['key'] }

/** In the order in which they are tried. */
const meanings: Partial<Readonly<Record<ShortcutName, readonly ActionName[]>>> = {
  answer: ['answer'],
  decline: ['decline'],
  voicemail: ['sendToVoicemail'],
  forward: ['forward'],
  ignore: ['ignore'],
  unavailable: ['unavailable'],
  end: ['endCall'],
  hold: ['hold', 'resume'],
  mute: ['mute', 'unmute'],
  transfer: ['transfer'],
  park: ['park'],
  move: ['move'],
  keypad: ['keypad'],
  merge: ['merge'],
  complete: ['completeTransfer'],
  cancelTransfer: ['cancelTransfer'],
  message: ['message'],
  record: ['record', 'stopRecording'],
  pauseRecording: ['pauseRecording', 'resumeRecording'],
}

function isHeld({ call: { state } }: CallView): boolean {
  return state.is === 'talking' && state.heldBy === 'me'
}

/**
 * The call that a key applies to: the ringing one, else the one not on hold, else the only held one. With
 * several held calls the choice is unclear.
 */
export function meantBy(name: ShortcutName, views: readonly CallView[]): Meant | undefined {
  const actions = meanings[name] ?? []
  const open = views.filter((view) => !isHeld(view))
  const held = views.filter(isHeld)
  const candidates = [...open, ...(held.length === 1 ? held : [])]
  // During an active call a key never applies to a held call, except to swap the two.
  const isTalking = open.some(({ call: { state } }) => state.is === 'talking')
  for (const view of candidates) {
    if (isTalking && isHeld(view)) continue
    const action = actions.find((one) => canPerform(view, one))
    if (action) return { action, key: view.key }
  }
  return undefined
}
