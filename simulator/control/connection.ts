// Faults below HTTP: the connection breaks and no answer arrives.

/** Thrown instead of an answer; the server cuts the connection, the in-process door rethrows. */
export class ConnectionReset extends TypeError {
  constructor() {
    super('connection reset by a simulated fault')
    this.name = 'ConnectionReset'
  }
}

/** Never answers; rejects when the client gives up or the simulator closes. */
export function hang(signals: readonly AbortSignal[]): Promise<never> {
  return new Promise((_resolve, reject) => {
    const signal = AbortSignal.any([...signals])
    const giveUp = () => reject(new ConnectionReset())
    if (signal.aborted) giveUp()
    else signal.addEventListener('abort', giveUp, { once: true })
  })
}
