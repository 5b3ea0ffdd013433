// Browser storage that may be full, blocked or cleared at any time.

export type Store = {
  /** `null` where there is nothing or storage is blocked. */
  get(key: string): string | null
  /** `false` if it could not be stored; the caller continues without. */
  set(key: string, value: string): boolean
  remove(key: string): void
}

type Storages = { readonly localStorage: Storage; readonly sessionStorage: Storage }

/** Kept across restarts of the browser, shared by all tabs. */
export const localStore = (storages: Storages = window): Store =>
  createStore(() => storages.localStorage)

/** Kept for this tab, across reloads and a visit to another site. */
export const sessionStore = (storages: Storages = window): Store =>
  createStore(() => storages.sessionStorage)

/**
 * What the browser does not keep (blocked, full) is remembered for as long as the page lives,
 * so that the app behaves the same until it is reloaded.
 *
 * @param open may throw: merely reading `window.localStorage` does where storage is blocked.
 */
function createStore(open: () => Storage): Store {
  const unkept = new Map<string, string>()
  const attempt = <T>(work: (storage: Storage) => T): T | undefined => {
    try {
      return work(open())
    } catch {
      return undefined
    }
  }
  return {
    get: (key) => unkept.get(key) ?? attempt((storage) => storage.getItem(key)) ?? null,
    set(key, value) {
      const isKept = attempt((storage) => {
        storage.setItem(key, value)
        return true
      })
      if (isKept) {
        unkept.delete(key)
        return true
      }
      // An older value that is still kept would come back at the next start.
      attempt((storage) => storage.removeItem(key))
      unkept.set(key, value)
      return false
    },
    remove(key) {
      unkept.delete(key)
      attempt((storage) => storage.removeItem(key))
    },
  }
}
