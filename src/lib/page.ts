// The page's location and navigation as a port that tests can replace.

export type Page = {
  /** The whole address, with query and fragment. */
  url(): string
  /** Replaces the address of this page: nothing is loaded, and no history entry is added. */
  replace(path: string): void
  /** Leaves for another site. */
  leaveFor(url: string): void
}

export const systemPage: Page = {
  url: () => location.href,
  replace: (path) => history.replaceState(null, '', path),
  leaveFor: (url) => location.assign(url),
}
