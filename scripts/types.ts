// `npm run types`: every compiler project, two at a time.
import { spawn } from 'node:child_process'
import { root, toolPath } from './processes.ts'

const projects = [
  'src/domain/tsconfig.json',
  'src/tsconfig.json',
  'src/worker/tsconfig.json',
  'server/tsconfig.json',
  'e2e/tsconfig.json',
  'tsconfig.tests.json',
]
// The compiler is the native one, six times as fast. The linter, the dead-code and the boundary checks
// still need the programming interface of the old compiler.
const compiler = toolPath('typescript-native', 'tsc')

function compile(project: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [compiler, '-p', project], {
      cwd: root,
      stdio: 'inherit',
    })
    child.once('exit', (code) => resolve(code === 0))
  })
}

const waiting = [...projects]
let areGood = true
async function worker(): Promise<void> {
  for (let project = waiting.shift(); project; project = waiting.shift()) {
    if (!(await compile(project))) areGood = false
  }
}
await Promise.all([worker(), worker()])
console.log(`${projects.length} projects`)
process.exit(areGood ? 0 : 1)
