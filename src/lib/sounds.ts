// Plays sounds through one shared AudioContext, created when first needed.
import type { Cancel } from './clock.ts'
import type { Sound } from './ringTone.ts'
import { SAMPLES_PER_SECOND, samplesOf } from './ringTone.ts'

let context: AudioContext | undefined
const buffers = new Map<Sound, AudioBuffer>()

function audio(): AudioContext | undefined {
  if (typeof AudioContext === 'undefined') return undefined
  context ??= new AudioContext()
  return context
}

/** Where this browser lets a page choose (not in Safari). */
type WithSink = AudioContext & { setSinkId?: (id: string) => Promise<void> }

export function canChooseOutput(): boolean {
  return typeof AudioContext !== 'undefined' && 'setSinkId' in AudioContext.prototype
}

/** Rejects where the device is gone: what was plays on. @param id empty: the system's choice. */
export async function setOutput(id: string): Promise<void> {
  const context: WithSink | undefined = audio()
  await context?.setSinkId?.(id)
}

function bufferOf(sound: Sound, audio: AudioContext): AudioBuffer {
  let buffer = buffers.get(sound)
  if (!buffer) {
    const samples = samplesOf(sound)
    buffer = audio.createBuffer(1, samples.length, SAMPLES_PER_SECOND)
    buffer.copyToChannel(samples, 0)
    buffers.set(sound, buffer)
  }
  return buffer
}

/**
 * Plays a sound, over and over with `isRepeated`, until it is cancelled. The repetition is
 * the audio system's: a hidden tab's slow timers don't disturb it. What the browser does not
 * allow yet begins by itself after the first click.
 */
export function play(sound: Sound, { isRepeated = false } = {}): Cancel {
  const output = audio()
  if (!output) return () => undefined
  const source = output.createBufferSource()
  source.buffer = bufferOf(sound, output)
  source.loop = isRepeated
  source.connect(output.destination)
  // A short sound that could only be heard later would come out of the blue.
  const isStarted = isRepeated || output.state === 'running'
  if (isStarted) source.start()
  output.resume().catch(() => undefined)
  return () => {
    // Disconnected alone, what repeats plays on unheard: the browser would keep it for ever.
    if (isStarted) source.stop()
    source.disconnect()
  }
}

/** Whether the browser keeps the page silent, as before the first click. */
export function isSilenced(): boolean {
  return context?.state === 'suspended'
}

/** Lets sounds be heard from the first click or key on. Once for the page. */
export function allowSoundsOnFirstGesture(): Cancel {
  const stop = new AbortController()
  const allow = () => {
    stop.abort()
    audio()
      ?.resume()
      .catch(() => undefined)
  }
  for (const gesture of ['pointerup', 'keydown'] as const) {
    document.addEventListener(gesture, allow, { signal: stop.signal, capture: true })
  }
  return () => stop.abort()
}

const ROWS = [697, 770, 852, 941]
const COLUMNS = [1209, 1336, 1477]
const KEYS = '123456789*0#'
const KEY_SECONDS = 0.12

/** The two tones of a telephone key, softly, for the person who presses it. */
export function playKey(key: string): void {
  const output = audio()
  const index = KEYS.indexOf(key)
  if (!output || index < 0) return
  output.resume().catch(() => undefined)
  const gain = output.createGain()
  const { currentTime } = output
  gain.gain.setValueAtTime(0.06, currentTime)
  gain.gain.setTargetAtTime(0, currentTime + KEY_SECONDS - 0.03, 0.008)
  gain.connect(output.destination)
  for (const hertz of [ROWS[Math.floor(index / 3)], COLUMNS[index % 3]]) {
    const tone = output.createOscillator()
    tone.frequency.value = hertz ?? 0
    tone.connect(gain)
    tone.start()
    tone.stop(currentTime + KEY_SECONDS)
  }
}
