// `npm run boundaries`: who may import whom (.dependency-cruiser.mjs). It also fails when the
// tool has read next to nothing, which is how a parser that does not fit our compiler looks.
import { spawnSync } from 'node:child_process'
import { root, toolPath } from './processes.ts'

type Report = {
  modules: unknown[]
  summary: {
    totalDependenciesCruised: number
    violations: { rule: { name: string }; from: string; to: string }[]
  }
}

const FEWEST_MODULES = 120
const FEWEST_DEPENDENCIES = 300

const run = spawnSync(
  process.execPath,
  [
    toolPath('dependency-cruiser', 'depcruise'),
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
    'src',
    'server',
    'simulator',
    'e2e',
  ],
  { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
)
if (!run.stdout) {
  console.error(run.stderr)
  process.exit(1)
}
const report = JSON.parse(run.stdout) as Report
const { violations, totalDependenciesCruised: dependencies } = report.summary
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`)
const hasSeen = report.modules.length >= FEWEST_MODULES && dependencies >= FEWEST_DEPENDENCIES
if (!hasSeen) console.error('dependency-cruiser has not read the project')
console.log(`${report.modules.length} modules, ${dependencies} dependencies`)
process.exit(violations.length === 0 && hasSeen ? 0 : 1)
