// A port that nobody listens on, for servers that tests and benchmarks start.
import { createServer } from 'node:net'

/** Each process looks in a block of its own, below the ports that systems give to connections. */
const BLOCK = 10
const FIRST = 15_000 + (process.pid % 1_500) * BLOCK
let next = FIRST

/** Never the same twice in one process, so that what has it next can take its time to start. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next++
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)))
  })
}
