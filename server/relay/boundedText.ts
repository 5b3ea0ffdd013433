// Reads what others send without letting them decide how much of our memory it takes.

/**
 * The text of a body, counted while it is read; `undefined` where it is longer than `mostBytes`:
 * what is left of it is then not read. Rejects where the body breaks off.
 */
export async function boundedText(
  body: ReadableStream<Uint8Array> | null,
  mostBytes: number,
): Promise<string | undefined> {
  if (!body) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > mostBytes) {
      // Not waited for: a sender that never ends would not let it finish.
      void reader.cancel().catch(() => undefined)
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}

export type Fields = Readonly<Record<string, unknown>>

/** `undefined` where it is no JSON object. */
export function parseFields(text: string): Fields | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? (parsed as Fields) : undefined
  } catch {
    return undefined
  }
}
