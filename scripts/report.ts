// `npm run report`: the licenses of all installed packages, and the registry's advisories about them.
// It is for people to read in CI and never fails.
import { execFile } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './processes.ts'

type Locked = {
  readonly version?: string
  readonly dev?: boolean
  readonly license?: string
  readonly link?: boolean
}
type Advisory = { readonly title?: string; readonly url?: string; readonly severity?: string }
type Audit = {
  readonly vulnerabilities?: Record<
    string,
    { readonly via: readonly (string | Advisory)[]; readonly severity: string }
  >
}

const lines: string[] = []
const say = (line: string) => void lines.push(line)

function licences(): void {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  const byLicence = new Map<string, string[]>()
  for (const [path, { version, dev, license, link }] of Object.entries(lock.packages)) {
    if (path === '' || link) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const licence = license ?? 'not stated'
    const entry = `${name} ${version ?? '?'}${dev ? '' : ' (server)'}`
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), entry])
  }
  say('## Licences')
  say('')
  say('Packages marked (server) are installed where Cordboard runs; the others build and test it.')
  say('')
  const sorted = [...byLicence].sort((one, other) => other[1].length - one[1].length)
  for (const [licence, packages] of sorted) {
    const names = [...new Set(packages)].sort()
    const shown =
      names.length > 25 ? [...names.slice(0, 25), `and ${names.length - 25} more`] : names
    say(`- **${licence}** (${names.length}): ${shown.join(', ')}`)
  }
}

/** The output of `npm audit`, which exits with 1 if it has found something. */
const audit = () =>
  new Promise<string>((resolve) => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const options = { cwd: root, timeout: 60_000, maxBuffer: 33_554_432 }
    execFile(npm, ['audit', '--json'], options, (_, stdout) => resolve(stdout))
  })

async function advisories(): Promise<void> {
  say('')
  say('## Known advisories')
  say('')
  let found: Audit
  try {
    found = JSON.parse(await audit()) as Audit
  } catch {
    found = {}
  }
  if (!found.vulnerabilities) return say('Not known: the registry did not answer.')
  const packages = Object.entries(found.vulnerabilities)
  if (packages.length === 0) say('None.')
  for (const [name, { severity, via }] of packages) {
    const reasons = via.map((one) => (typeof one === 'string' ? one : `${one.title} ${one.url}`))
    say(`- **${name}** (${severity}): ${reasons.join('; ')}`)
  }
}

licences()
await advisories()
const text = `${lines.join('\n')}\n`
console.log(text)
const summary = process.env['GITHUB_STEP_SUMMARY']
if (summary) appendFileSync(summary, text)
