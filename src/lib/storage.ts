// Browser storage that may be full, blocked or cleared at any time.

export type Store = {
  /** `null` where there is nothing or storage is blocked. */
  get(key: string): string | null
  /** False where it could not be kept: the caller goes on without. */
  set(key: string, value: string): boolean
  remove(key: string): void
}
