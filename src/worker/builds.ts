// One cache for each build of the app, kept as long as a page of that build is open: its parts are
// loaded on demand, and the server has only those of the newest build.

/** What of the platform's `CacheStorage` this needs. */
export type Caches = {
  open(name: string): Promise<OneCache>
  keys(): Promise<readonly string[]>
  delete(name: string): Promise<boolean>
  match(path: string): Promise<Response | undefined>
}

type OneCache = {
  put(path: string, response: Response): Promise<void>
  match(path: string): Promise<Response | undefined>
}

export type Build = {
  /** As the page names it in its head (vite.config.ts). */
  readonly id: string
  /** The scripts and styles, as paths that begin with `/assets/`. */
  readonly files: readonly string[]
}

/** Also the name of the lock that each page of a build holds in shared mode (lib/shellWorker.ts). */
const PREFIX = 'cordboard-build-'
/** The one cache of all builds, which versions before this had. */
const OLD_CACHE = 'cordboard-shell-1'

export const cacheNameOf = ({ id }: Pick<Build, 'id'>): string => `${PREFIX}${id}`

type Store = {
  readonly caches: Caches
  /** Rejects where there is no network. */
  readonly load: (path: string) => Promise<Response>
}

/**
 * Puts a whole build into its cache: what an older build has too is copied. Rejects, and leaves no
 * cache of its own behind, where a file is missing or the server already gives another build.
 */
export async function storeBuild(build: Build, { caches, load }: Store): Promise<void> {
  const name = cacheNameOf(build)
  const isNew = !(await caches.keys()).includes(name)
  const cache = await caches.open(name)
  const loaded = async (path: string) => {
    const response = await load(path)
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    return response
  }
  try {
    const page = await loaded('/')
    if (!(await page.clone().text()).includes(build.id)) throw new Error('the build has changed')
    await cache.put('/', page)
    await cache.put('/config.json', await loaded('/config.json'))
    await Promise.all(
      build.files.map(async (path) => {
        await cache.put(path, (await caches.match(path)) ?? (await loaded(path)))
      }),
    )
  } catch (error) {
    if (isNew) await caches.delete(name)
    throw error
  }
}

/** How the open pages of this origin stand. */
export type OpenPages = {
  readonly count: number
  /** The names of all locks that are held, one for each holder. */
  readonly locks: readonly string[]
}

/**
 * Deletes the caches of older builds of which no page is open. Deletes nothing while some page
 * holds no lock yet: it is loading, or of a version that held none.
 *
 * @param current the build of this worker; what was stored after it belongs to a newer worker.
 */
export async function dropUnusedBuilds(
  current: Pick<Build, 'id'>,
  pages: OpenPages,
  caches: Pick<Caches, 'keys' | 'delete'>,
): Promise<void> {
  const locks = pages.locks.filter((name) => name.startsWith(PREFIX))
  if (locks.length < pages.count) return
  // In the order in which they were created.
  const names = await caches.keys()
  const older = names.slice(0, Math.max(0, names.indexOf(cacheNameOf(current))))
  const unused = older.filter(
    (name) => name === OLD_CACHE || (name.startsWith(PREFIX) && !locks.includes(name)),
  )
  await Promise.all(unused.map((name) => caches.delete(name)))
}
