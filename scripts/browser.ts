// Finds a Chromium that starts on this machine (docs/testing.md). It tries, in this order: the one
// that the environment names, Playwright's own, the system's, the npm package's, Playwright's
// download, Debian's. The result is cached, and checked each time.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { root, toolPath } from './processes.ts'

/** What Playwright needs to start it. */
export type FoundBrowser = {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
  readonly from: string
}

const cache = join(root, '.cache')
const answerFile = join(cache, 'browser.json')

const systemPaths: Readonly<Record<string, readonly string[]>> = {
  // The headless shell draws no windows: a test takes a fifth less processor time in it.
  linux: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** Whether it starts and shows a page. */
async function starts({ executablePath, env }: FoundBrowser): Promise<boolean> {
  if (!existsSync(executablePath)) return false
  try {
    const browser = await chromium.launch({
      executablePath,
      env: { ...definedEnv(), ...env },
      timeout: 30_000,
    })
    const page = await browser.newPage()
    await page.setContent('<h1>ready</h1>')
    const text = await page.textContent('h1')
    await browser.close()
    return text === 'ready'
  } catch {
    return false
  }
}

export function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry) => entry[1] !== undefined)
  return Object.fromEntries(entries) as Record<string, string>
}

const plain = (executablePath: string, from: string): FoundBrowser => ({
  executablePath,
  env: {},
  from,
})

function run(program: string, args: readonly string[], seconds: number): boolean {
  const result = spawnSync(program, args, { stdio: 'ignore', timeout: seconds * 1_000, cwd: root })
  return result.status === 0
}

function kept(): FoundBrowser[] {
  try {
    return [JSON.parse(readFileSync(answerFile, 'utf8')) as FoundBrowser]
  } catch {
    return []
  }
}

function downloaded(): FoundBrowser[] {
  run(process.execPath, [toolPath('@playwright/test', 'playwright'), 'install', 'chromium'], 180)
  return [plain(chromium.executablePath(), 'playwright install')]
}

/** Unpacks the Chromium of `@sparticuz/chromium` into our cache: the package itself would use /tmp. */
function packaged(): FoundBrowser[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  const folder = join(cache, 'chromium')
  const executablePath = join(folder, 'chromium')
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const bin = join(dirname(entry), '..', '..', 'bin')
    if (!existsSync(executablePath)) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
      for (const archive of ['al2023', 'fonts', 'swiftshader']) unpack(bin, archive, folder)
      const body = brotliDecompressSync(readFileSync(join(bin, 'chromium.br')))
      writeFileSync(executablePath, body, { mode: 0o755 })
    }
  } catch {
    return []
  }
  const env = {
    LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? '']
      .filter(Boolean)
      .join(':'),
    FONTCONFIG_PATH: join(folder, 'fonts', 'fonts'),
  }
  return [{ executablePath, env, from: '@sparticuz/chromium' }]
}

function unpack(bin: string, archive: string, folder: string): void {
  // The graphics libraries belong beside the program; the others and the fonts have their own folders.
  const target = archive === 'swiftshader' ? folder : join(folder, archive)
  mkdirSync(target, { recursive: true })
  const input = brotliDecompressSync(readFileSync(join(bin, `${archive}.tar.br`)))
  const result = spawnSync('tar', ['-x', '-C', target], { input })
  if (result.status !== 0) throw new Error(`${archive} could not be unpacked`)
}

function debian(): FoundBrowser[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  if (!existsSync('/usr/bin/apt-get')) return []
  const shell = 'chromium-headless-shell'
  run('apt-get', ['update', '-qq'], 120)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', shell], 300)
  return [plain(`/usr/bin/${shell}`, `apt-get install ${shell}`)]
}

const ways: readonly (() => FoundBrowser[])[] = [
  () => (process.env['CHROME_PATH'] ? [plain(process.env['CHROME_PATH'], 'CHROME_PATH')] : []),
  kept,
  () => [plain(chromium.executablePath(), 'Playwright')],
  () => (systemPaths[process.platform] ?? []).map((path) => plain(path, 'the system')),
  packaged,
  downloaded,
  debian,
]

/** Throws, with a message for people, if no browser can be found or installed. */
export async function findBrowser(): Promise<FoundBrowser> {
  for (const way of ways) {
    for (const candidate of way()) {
      if (!(await starts(candidate))) continue
      mkdirSync(cache, { recursive: true })
      writeFileSync(answerFile, JSON.stringify(candidate))
      return candidate
    }
  }
  throw new Error('No Chromium was found or could be installed. Set CHROME_PATH to one.')
}

if (process.argv[1]?.endsWith('browser.ts')) {
  const start = Date.now()
  const found = await findBrowser()
  console.log(`${found.executablePath} (${found.from}, ${Date.now() - start} ms)`)
}
