// The files of recordings: sound, transcript and notes, by a link that says all. No token is asked for.
import { Refusal } from '../../model/refusal.ts'
import type { Recorded } from '../../model/recordings/recordingTypes.ts'
import { wavOf } from '../../model/recordings/tones.ts'
import type { World } from '../../model/types.ts'

export const mediaBase = '/media'

const two = (value: number) => String(value).padStart(2, '0')

/** `00:01:05.000` */
function cueTime(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.000`
}

function transcriptOf({ lines }: Recorded): string {
  const cues = lines.map(
    ({ from, to, speaker, words }) =>
      `${cueTime(from)} --> ${cueTime(to)}\n<v ${speaker}>${words}</v>\n`,
  )
  return `WEBVTT\n\n${cues.join('\n')}`
}

const notesOf = ({ recording, lines }: Recorded): string =>
  `${recording.topic}\n\n- ${lines.length} things were said.\n- The delivery moves to Thursday.\n`

/** A part of the file, as players ask for it (RFC 9110, 14.2). */
function ranged(bytes: Buffer, type: string, range: string | null): Response {
  const headers = { 'content-type': type, 'accept-ranges': 'bytes' }
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (from === '' && to === '') return new Response(new Uint8Array(bytes), { headers })
  const last = bytes.length - 1
  const start = from === '' ? Math.max(0, bytes.length - Number(to)) : Number(from)
  const end = from === '' || to === '' ? last : Math.min(last, Number(to))
  if (start > end) {
    const contentRange = { 'content-range': `bytes */${bytes.length}` }
    return new Response(null, { status: 416, headers: { ...headers, ...contentRange } })
  }
  return new Response(new Uint8Array(bytes.subarray(start, end + 1)), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${start}-${end}/${bytes.length}` },
  })
}

/** The file of a link below `mediaBase`; a refusal is a plain text, as storage hosts have it. */
export function mediaAnswer(request: Request, { recordings }: World): Response {
  const [kind, ticket = ''] = new URL(request.url).pathname.slice(mediaBase.length + 1).split('/')
  try {
    const recorded = recordings.media(ticket)
    switch (kind) {
      case 'audio':
        return ranged(
          wavOf(recorded.lines, recorded.recording.durationSeconds),
          'audio/wav',
          request.headers.get('range'),
        )
      case 'transcript':
        return new Response(transcriptOf(recorded), {
          headers: { 'content-type': 'text/vtt; charset=utf-8' },
        })
      case 'notes':
        return new Response(notesOf(recorded), {
          headers: { 'content-type': 'text/plain; charset=utf-8' },
        })
      default:
        return new Response('Not found', { status: 404 })
    }
  } catch (error) {
    if (error instanceof Refusal) return new Response(error.message, { status: error.status })
    throw error
  }
}
