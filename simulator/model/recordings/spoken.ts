// What is said in a recorded call: the same for the same stream of random numbers.
import type { Random } from '../types.ts'
import type { SpokenLine } from './recordingTypes.ts'

const openings = [
  'Good morning, thanks for calling. How can I help?',
  'Hello, you are through to the office. What can I do for you?',
] as const
const sentences = [
  'I would like to change the delivery date of my order.',
  'Let me look that up for you. Could you give me the order number?',
  'It is on the invoice, at the top right.',
  'Thank you, I have it here.',
  'Would Thursday before noon suit you?',
  'Thursday is fine, as long as somebody calls before they come.',
  'I will make a note of that.',
  'Could you also send me the receipt again?',
  'Of course, it will be in your mailbox in a few minutes.',
  'One more thing: is the meeting room still free on Friday?',
  'It is. Shall I book it for you?',
  'Yes please, from ten to twelve.',
] as const
const closing = 'That is all for today. Thank you, and goodbye.'
/** Seconds of one line, and of the pause after it. */
const lineSeconds = [3, 7] as const
const pauseSeconds = 1

/** As many lines as fit; none in a recording of a few seconds. */
export function spokenLines(
  random: Random,
  speakers: readonly [string, string],
  seconds: number,
): SpokenLine[] {
  const lines: SpokenLine[] = []
  let at = 1
  for (let turn = 0; at + lineSeconds[1] <= seconds; turn += 1) {
    const length = random.between(...lineSeconds)
    const isLast = at + length + pauseSeconds + lineSeconds[1] > seconds
    const words = turn === 0 ? random.pick(openings) : isLast ? closing : random.pick(sentences)
    lines.push({ from: at, to: at + length, speaker: speakers[turn % 2] ?? '', words })
    at += length + pauseSeconds
  }
  return lines
}
