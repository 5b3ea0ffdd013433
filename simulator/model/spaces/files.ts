// The files of messages, in memory: as large as Webex allows, and not more than fits.
import { Refusal } from '../refusal.ts'
import type { Space, Upload } from './spaceTypes.ts'

/** Webex's limit of one file (docs/webex/everyday.md 9). */
const largest = 100 * 1024 * 1024
/** Of all files; beyond it the oldest are forgotten. */
const largestTotal = 256 * 1024 * 1024

type Stored = { readonly upload: Upload; readonly space: Space }

export class Files {
  readonly #newId: () => string
  /** Oldest first. */
  readonly #stored = new Map<string, Stored>()
  #total = 0

  constructor(newId: () => string) {
    this.#newId = newId
  }

  /** @returns its id. @throws Refusal 400 */
  add(space: Space, upload: Upload): string {
    const { byteLength } = upload.bytes
    if (byteLength === 0) throw new Refusal(400, 'The file is empty.')
    if (byteLength > largest) throw new Refusal(400, 'The file is larger than 100 MB.')
    const id = this.#newId()
    this.#stored.set(id, { upload, space })
    this.#total += byteLength
    for (const oldest of this.#stored.keys()) {
      if (this.#total <= largestTotal) break
      this.remove(oldest)
    }
    return id
  }

  remove(id: string): void {
    this.#total -= this.#stored.get(id)?.upload.bytes.byteLength ?? 0
    this.#stored.delete(id)
  }

  /** @throws Refusal 404 */
  find(id: string): Stored {
    const stored = this.#stored.get(id)
    if (stored) return stored
    throw new Refusal(404, 'Could not find a content with the provided ID.')
  }
}
