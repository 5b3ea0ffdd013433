// Runs every example of docs/simulator.md, in order, so that all of them work.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Simulator } from '../simulator.ts'

const text = readFileSync(new URL('../../docs/simulator.md', import.meta.url), 'utf8')
const commands = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => line.startsWith('curl '))

/** The variables that the shell would set from the answers: the examples show them shortened. */
const variables = new Map<string, string>()

function keep(answer: unknown): void {
  const fields = answer as Record<string, unknown>
  const first = (fields['items'] as { id?: string }[] | undefined)?.[0]
  const found = {
    TOKEN: fields['access_token'],
    CALL: fields['callId'],
    WAITING: fields['callId'],
    SESSION: fields['callSessionId'],
    QUEUE: first?.id,
  }
  for (const [name, value] of Object.entries(found)) {
    if (typeof value === 'string') variables.set(name, value)
  }
}

const filled = (word: string) =>
  word.replace(/\$([A-Z]+)/g, (_, name: string) => {
    const value = variables.get(name)
    if (value === undefined) throw new Error(`no answer before has told ${name}`)
    return value
  })

/** Splits a command into words like a shell: single quotes are literal, double quotes expand variables. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(
    ([, single, double, bare = '']) =>
      single ?? filled(double === undefined ? bare : double.replaceAll('\\"', '"')),
  )
}

function requestOf(command: string): Request {
  const headers = new Headers()
  let [url, method, body]: [string, string, string | null] = ['', 'GET', null]
  const words = wordsOf(command).slice(1)
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-s') continue
    if (!word.startsWith('-')) url = word
    else {
      const value = words.shift() ?? ''
      if (word === '-X') method = value
      else if (word === '-d') body = value
      else if (word === '-H') headers.append(...(value.split(': ') as [string, string]))
      else throw new Error(`the examples have no ${word}`)
    }
  }
  return new Request(url, { method, headers, body })
}

let simulator: Simulator
beforeAll(async () => {
  simulator = await Simulator.start({ activity: 'off' })
  variables.set('SIM', simulator.origin)
})
afterAll(() => simulator.close())

test('there is an example for everything that the control surface can do', () => {
  const paths = new Set(commands.map((command) => /\$SIM(\/sim\/[a-z]+)/.exec(command)?.[1]))
  for (const name of [
    ...['health', 'reset', 'people', 'tokens', 'calls', 'queues', 'remote', 'cloud', 'faults'],
    ...['requests', 'deliveries', 'clock'],
  ]) {
    expect(paths).toContain(`/sim/${name}`)
  }
})

test.each(commands)('%s', async (command) => {
  const response = await simulator.fetch(requestOf(command))
  const answer = await response.text()
  expect(response.status, answer).toBeLessThan(300)
  if (answer !== '') keep(JSON.parse(answer))
})
