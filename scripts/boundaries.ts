// `npm run boundaries`: who may import whom (.dependency-cruiser.mjs). It also fails when the tool has
// read almost no modules, as happens with a parser that does not fit our compiler.
import { spawnSync } from 'node:child_process'
import { crossings } from './areas.mjs'
import { root, toolPath } from './processes.ts'

type Report = {
  modules: { source: string; dependencies: { resolved: string }[] }[]
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
    'contracts',
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

/** Entries of scripts/areas.mjs that no import uses any more. */
const unused = Object.entries(crossings).flatMap(([layer, files]) =>
  Object.entries(files).flatMap(([file, areas]) =>
    areas
      .filter(
        (area) =>
          !report.modules.some(
            ({ source, dependencies }) =>
              source.startsWith(`${layer}/${area}/`) &&
              dependencies.some(({ resolved }) => resolved === `${layer}/${file}`),
          ),
      )
      .map((area) => `${layer}: ${area} no longer imports ${file}`),
  ),
)
for (const tie of unused) console.error(tie)
console.log(`${report.modules.length} modules, ${dependencies} dependencies`)
process.exit(violations.length + unused.length === 0 && hasSeen ? 0 : 1)
