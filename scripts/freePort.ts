// A free port, for servers that tests and benchmarks start.
import { createServer } from 'node:net'

/** Each process uses its own block, below the ports that systems assign to connections. */
const BLOCK = 10
const FIRST = 15_000 + (process.pid % 1_500) * BLOCK
let next = FIRST

/** Never returns the same port twice in one process, so that the server may start later. */
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
