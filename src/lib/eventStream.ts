// Server-Sent Events of our own server, as a port.
import type { Cancel } from './clock.ts'

export type StreamListener = {
  /** @param name the event name sent by the server. */
  onEvent(name: string, data: string): void
  /** @param isOver the browser will not reconnect. */
  onLost(isOver: boolean): void
}

export type OpenStream = (
  path: string,
  names: readonly string[],
  listener: StreamListener,
) => Cancel

/** The browser reconnects with the last event id, unless the server refused. */
export const openStream: OpenStream = (path, names, listener) => {
  const source = new EventSource(path)
  for (const name of names) {
    source.addEventListener(name, ({ data }: MessageEvent<string>) => listener.onEvent(name, data))
  }
  source.addEventListener('error', () => listener.onLost(source.readyState === source.CLOSED))
  return () => source.close()
}
