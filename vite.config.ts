// How the app is built: one small first chunk, everything else on demand.
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'
import { apiDescriptions } from './scripts/apiDescriptions.ts'

const productionRouter = fileURLToPath(
  new URL('./node_modules/react-router/dist/production/index.mjs', import.meta.url),
)

/**
 * Passes the files of the build to the service worker, and the build's name to the page
 * (src/worker/builds.ts). A new build thus makes a new worker.
 */
const shellFiles: Plugin = {
  name: 'shell-files',
  generateBundle: {
    // After the page was built: an entry that consists only of imports has been removed by then.
    order: 'post',
    handler(_, bundle) {
      const files = Object.keys(bundle).filter((file) => /^assets\/.*\.(js|css)$/.test(file))
      const [shell, page] = [bundle['shell.js'], bundle['index.html']]
      if (shell?.type !== 'chunk' || page?.type !== 'asset') return
      const id = createHash('sha256').update(files.sort().join()).digest('hex').slice(0, 16)
      const build = JSON.stringify({ id, files: files.map((file) => `/${file}`) })
      shell.code = shell.code.replace('self.__BUILD__', () => build)
      page.source = String(page.source).replace(
        '</title>',
        `</title>\n    <meta name="cordboard-build" content="${id}" />`,
      )
    },
  },
}

/**
 * Removes unused parts of react-router. Its files are one module each, in which a component with a
 * `displayName` counts as used, and with it the server rendering behind its own link.
 */
const shakenRouter: Plugin = {
  name: 'shaken-router',
  apply: 'build',
  transform: {
    filter: { id: /react-router[\\/]dist[\\/]production[\\/]/ },
    handler: (code) => ({
      code: code
        .replace(/^\w+\.displayName = "[^"]*";$/gm, '')
        .replace(
          /(?<=^var \w+ = )(?=React\d*\.(?:forwardRef|memo|createContext)\()/gm,
          '/* @__PURE__ */ ',
        ),
      // The number of lines stays the same, so that the file's source map remains valid.
      map: null,
    }),
  },
}

type Module = { readonly importedIds: readonly string[]; readonly code?: string | null }
type Modules = { getModuleInfo: (id: string) => Module | null }

/** These files of `src`, and everything that they import statically. */
function withImports(files: readonly string[], modules: Modules): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = files.map((file) => fileURLToPath(new URL(`./src/${file}`, import.meta.url)))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue
    found.add(next)
    waiting.push(...(modules.getModuleInfo(next)?.importedIds ?? []))
  }
  return found
}

let firstScreen: ReadonlySet<string> | undefined
let callMachine: ReadonlySet<string> | undefined
let phoneParts: ReadonlySet<string> | undefined
const firstIcons = new Set<string>()

const icon = /lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/](.+)\.m?js$/
const iconImport = /import\s*\{([^}]*)\}\s*from\s*["']lucide-react["']/g

/** `phone-off` for `PhoneOff as Icon`. */
const iconFile = (specifier: string) =>
  (specifier.trim().split(/\s/)[0] ?? '')
    .replace(/([a-z])([A-Z0-9])/g, '$1-$2')
    .replace(/([0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()

/** The icons that these modules of ours import by name. */
const iconsNamedIn = (ids: Iterable<string>, modules: Modules): readonly string[] =>
  [...ids]
    .filter((id) => !id.includes('node_modules'))
    .flatMap((id) => [...(modules.getModuleInfo(id)?.code ?? '').matchAll(iconImport)])
    .flatMap(([, names = '']) => names.split(',').map(iconFile))

/** Imported statically by the entry, not on demand. */
function isOfFirstScreen(id: string, modules: Modules): boolean {
  if (!firstScreen) {
    firstScreen = withImports(['main.tsx'], modules)
    for (const name of iconsNamedIn(firstScreen, modules)) firstIcons.add(name)
  }
  // The library's index imports every icon: only imports of an icon by name count.
  const name = icon.exec(id)?.[1]
  return name === undefined ? firstScreen.has(id) : firstIcons.has(name)
}

/** What runs the calls: loaded while the session is renewed. */
function isOfCallMachine(id: string, modules: Modules): boolean {
  callMachine ??= withImports(['state/calls/callMachine.ts'], modules)
  return callMachine.has(id)
}

/** Imported by what the phone page loads right after its first screen, not on demand. */
function isOfPhonePage(id: string, modules: Modules): boolean {
  phoneParts ??= withImports(
    [
      'app/shellParts.ts',
      'screens/calls/phoneParts.ts',
      'state/keepForPerson.ts',
      'state/tabs/readEnvelope.ts',
      'state/tabs/shareQueries.ts',
    ],
    modules,
  )
  return phoneParts.has(id) && !icon.test(id)
}

const library =
  /node_modules[\\/](react|react-dom|scheduler|zustand|@tanstack[\\/](react-query|query-core))[\\/]/
/** The library's index imports these too; neither the first screen nor the phone needs them. */
const laterQueries = /(queriesObserver|useQueries|infiniteQueryObserver|useInfiniteQuery)\.js$/

const ours = /[\\/](src|wire|node_modules)[\\/]/

export default defineConfig(({ command }) => ({
  plugins: [apiDescriptions, react(), tailwindcss(), shakenRouter, shellFiles],
  resolve: {
    // react-router's own export map offers only the development build.
    alias: command === 'build' ? [{ find: /^react-router$/, replacement: productionRouter }] : [],
  },
  build: {
    target: 'es2023',
    outDir: 'dist',
    sourcemap: true,
    // A data: URL would need a wider CSP than 'self'.
    assetsInlineLimit: 0,
    // The polyfill would need an inline script, for browsers that we do not support.
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      input: { index: 'index.html', shell: 'src/worker/shell.ts' },
      output: {
        // A service worker must keep its address, at the root of everything it serves.
        entryFileNames: ({ name }) => (name === 'shell' ? 'shell.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            // Changes only with the lock file: stays cached over many of our builds.
            {
              name: 'libraries',
              test: (id) => library.test(id) && !laterQueries.test(id),
              priority: 4,
            },
            // Comes with the pages, after the first screen.
            { name: 'router', test: /node_modules[\\/]react-router[\\/]/, priority: 4 },
            // The first screen in one file: small files compress badly, and each costs a round trip.
            {
              debugName: 'first',
              name: (id: string, modules: Modules) =>
                isOfFirstScreen(id, modules) && !laterQueries.test(id) ? 'first' : null,
              test: ours,
              minShareCount: 1,
              priority: 3,
            },
            {
              debugName: 'calls',
              name: (id: string, modules: Modules) =>
                isOfCallMachine(id, modules) && !laterQueries.test(id) ? 'calls' : null,
              test: ours,
              minShareCount: 1,
              priority: 2,
            },
            // Every phone loads all of it, which would otherwise be about fifty small files.
            {
              debugName: 'phone',
              name: (id: string, modules: Modules) =>
                isOfPhonePage(id, modules) && !laterQueries.test(id) ? 'phone' : null,
              test: ours,
              minShareCount: 1,
              priority: 1,
            },
            { name: 'more', test: ours, minShareCount: 3, priority: 0 },
          ],
        },
      },
    },
  },
}))
