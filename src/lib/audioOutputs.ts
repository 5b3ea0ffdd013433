// Audio outputs. Browsers reveal their names only with microphone permission.

export type AudioOutput = { readonly id: string; readonly name: string }

/** The named outputs. Rejects if the browser shows none. */
export async function outputs(): Promise<readonly AudioOutput[]> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  const named = devices
    .filter(({ kind, label }) => kind === 'audiooutput' && label !== '')
    .filter(({ deviceId }) => deviceId !== 'default' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }))
  if (named.length === 0) throw new Error('no output has a name')
  return named
}

/** Asks for the microphone and releases it immediately; nothing is recorded. */
export async function askForOutputs(): Promise<readonly AudioOutput[]> {
  const known = await outputs().catch(() => undefined)
  if (known) return known
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  for (const track of stream.getTracks()) track.stop()
  return outputs()
}
