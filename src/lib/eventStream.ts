// Server-Sent Events of our own server, as a port.
import type { Cancel } from './clock.ts'

export type StreamListener = {
  /** @param name of the event, as the server gives it. */
  onEvent(name: string, data: string): void
  /** @param isOver it does not come back by itself. */
  onLost(isOver: boolean): void
}

export type OpenStream = (
  path: string,
  names: readonly string[],
  listener: StreamListener,
) => Cancel

/** The browser comes back by itself, with the number of the last event, unless it was refused. */
export const openStream: OpenStream = (path, names, listener) => {
  const source = new EventSource(path)
  for (const name of names) {
    source.addEventListener(name, ({ data }: MessageEvent<string>) => listener.onEvent(name, data))
  }
  source.addEventListener('error', () => listener.onLost(source.readyState === source.CLOSED))
  return () => source.close()
}
