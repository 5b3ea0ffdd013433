// The sound of a recording: a soft tone for each line that is said, silence between them. A WAV file, as
// the project has no encoder for MP3.
import type { SpokenLine } from './recordingTypes.ts'

const samplesPerSecond = 8_000
const headerBytes = 44
const silence = 128
const loudness = 40
/** Each of the two speakers has a pitch, Hz. */
const pitches = [196, 262] as const
/** Of a tone's beginning and end, so that it does not click; seconds. */
const fadeSeconds = 0.05

export const audioBytes = (seconds: number): number => headerBytes + seconds * samplesPerSecond

function header(samples: number): Buffer {
  const bytes = Buffer.alloc(headerBytes)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(headerBytes - 8 + samples, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  // PCM, one channel, one byte a sample.
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(samplesPerSecond, 24)
  bytes.writeUInt32LE(samplesPerSecond, 28)
  bytes.writeUInt16LE(1, 32)
  bytes.writeUInt16LE(8, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples, 40)
  return bytes
}

/** @param seconds whole. */
export function wavOf(lines: readonly SpokenLine[], seconds: number): Buffer {
  const samples = Buffer.alloc(seconds * samplesPerSecond, silence)
  const speakers = [...new Set(lines.map(({ speaker }) => speaker))]
  for (const { from, to, speaker } of lines) {
    const pitch = pitches[speakers.indexOf(speaker) % pitches.length] ?? pitches[0]
    const [first, last] = [from * samplesPerSecond, Math.min(to * samplesPerSecond, samples.length)]
    for (let at = first; at < last; at += 1) {
      const edge = Math.min(at - first, last - at) / (fadeSeconds * samplesPerSecond)
      const wave = Math.sin((2 * Math.PI * pitch * at) / samplesPerSecond)
      samples[at] = silence + Math.round(loudness * Math.min(1, edge) * wave)
    }
  }
  return Buffer.concat([header(samples.length), samples])
}
