// Digits to send after the far end has answered: an extension after a main number, the code of a
// conference. Such digits may be PINs: they must not get into history, notes or logs.

/**
 * Digits, `*` and `#`, with `,` for a pause and `w` for waiting until the person presses. An
 * extension begins with a pause.
 */
export type AfterAnswer = string

/** A comma, and the `p` of older phones. */
const PAUSE_MS = 2_000

/** One step after the answer: a pause, a wait for the person, or digits to send. */
export type AfterAnswerStep =
  | { readonly is: 'wait'; readonly ms: number }
  | { readonly is: 'waitForPress' }
  | { readonly is: 'send'; readonly digits: string }

const FIRST_PAUSE = /[,;pw]/gi
/** All characters after the first pause. With dashes it must end with a key, else it is a second number. */
const REST = /^(?:[\s,;pw\d*#]+|[\s,;pw\d*#-]+[*#])$/i
const FORMATTING = /[\s-]/g

/**
 * Words for an extension in several languages, after a full number. The number has seven digits or more:
 * `12 x 5` is no extension.
 */
const EXTENSION = new RegExp(
  String.raw`^((?:\D*\d){7,}\D*?)\s*;?\s*[([]?\s*(?:${[
    'extension|extn?|int(?:erno)?|durchwahl|dw|poste|anexo|ramal|доб(?:авочный)?|доп|вн(?:утр)?',
    'wew(?:nętrzny)?|kl(?:apka)?|linka|tst|toestel|ankn(?:ytning)?|lok(?:al)?|mellék|dahili|εσωτ',
    '内線|内线|分機|分机|转|轉|내선|تحويلة|داخلي|שלוחה|x|#',
  ].join('|')})[\s.:=]*(\d{1,7})\s*[)\]]?$`,
  'iu',
)

type Split = { readonly number: string; readonly after?: AfterAnswer }

/** @param text clean, of one number. */
export function splitAfterAnswer(text: string): Split {
  const paused = splitAtPause(text)
  const extension = EXTENSION.exec(paused.number)
  if (!extension) return paused
  const [, number = '', digits = ''] = extension
  return { number, after: `,${digits}${paused.after ?? ''}` }
}

function splitAtPause(text: string): Split {
  for (const { index } of text.matchAll(FIRST_PAUSE)) {
    const [number, rest] = [text.slice(0, index), text.slice(index)]
    // At least two digits: `1,234` is an amount.
    if ((number.match(/\d/g)?.length ?? 0) < 2 || !REST.test(rest)) continue
    const after = afterAnswerOf(rest)
    return after ? { number: number.trim(), after } : { number: text }
  }
  return { number: text }
}

/** Pauses as `,` and `w`. Empty without a key; `undefined` if it contains anything else. */
export function afterAnswerOf(text: string): AfterAnswer | undefined {
  const after = text
    .replace(FORMATTING, '')
    .replace(/p/gi, ',')
    .replace(/[;W]/g, 'w')
    .replace(/[,w]+$/, '')
  return /^[\d*#,w]*$/.test(after) ? after : undefined
}

/** Formatted for people: `then 1234567890#`. */
export const shownAfterAnswer = (after: AfterAnswer): string => after.replace(/^[,w]+/, '')

/** The steps in order: each `,` pauses for two seconds, `w` waits for a press. */
export function stepsOf(after: AfterAnswer): readonly AfterAnswerStep[] {
  return [...after.matchAll(/,+|w+|[^,w]+/g)].map(([part]) => {
    if (part.startsWith(',')) return { is: 'wait', ms: part.length * PAUSE_MS }
    if (part.startsWith('w')) return { is: 'waitForPress' }
    return { is: 'send', digits: part }
  })
}
