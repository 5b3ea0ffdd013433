// Records the requests to `/v1`, for tests that count them and for people who want to see them.
import type { SimRequest } from './types.ts'

const mostItems = 20_000

export type JournalEntry = {
  answered(status: number): void
}

export class Journal {
  readonly #now: () => number
  #items: SimRequest[] = []
  #n = 0

  /** @param now the simulator's clock, ms. */
  constructor(now: () => number) {
    this.#now = now
  }

  /**
   * Records a request when it arrives, so that a request without an answer is listed too, with status 0.
   * @param path with the query.
   * @param person the email of the token's person.
   */
  arrived(method: string, path: string, person?: string): JournalEntry {
    this.#n += 1
    const started = performance.now()
    const at = new Date(this.#now()).toISOString()
    const item: SimRequest = {
      n: this.#n,
      at,
      method,
      path,
      status: 0,
      ms: 0,
      person: person ?? null,
    }
    this.#items.push(item)
    // Rarely and by half, so that the removal costs little per request.
    if (this.#items.length > mostItems * 1.5) this.#items = this.#items.slice(-mostItems)
    return {
      answered: (status) => {
        item.status = status
        item.ms = Math.round(performance.now() - started)
      },
    }
  }

  /** Everything after number `n`, oldest first. The numbering continues across resets. */
  since(n: number): SimRequest[] {
    const first = this.#items.findIndex((item) => item.n > n)
    return first === -1 ? [] : this.#items.slice(first)
  }

  clear(): void {
    this.#items = []
  }
}
