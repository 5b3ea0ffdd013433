// What the assistant must still know after a restart: which messages it has answered, what it has told,
// and since when something has been so.
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import * as v from 'valibot'

const times = v.record(v.string(), v.number())
const schema = v.object({
  /** Of its webhook. */
  secret: v.string(),
  /** What happened before is nobody's news; ms since 1970. */
  startedAt: v.number(),
  /** Messages up to this time have been read; ms. */
  readUntil: v.number(),
  /** Ids of messages, oldest first. */
  handled: v.array(v.string()),
  /** By the key of a finding: when it was last seen after it had been told; ms. */
  told: times,
  /** By the key of a finding: since when it has been so; ms. */
  since: times,
})

/** The content of the file. */
export type Remembered = v.InferOutput<typeof schema>

/** Enough for a busy day: Webex repeats deliveries within minutes. */
const MOST_HANDLED = 2_000

/** What is remembered, kept in a file with every change. */
export type Memory = {
  readonly now: Readonly<Remembered>
  /** Written before this returns. */
  change(parts: Partial<Remembered>): void
  /** Whether the message was handled before; from now on it is. */
  isHandled(messageId: string): boolean
}

const fresh = (at: number): Remembered => ({
  secret: randomBytes(24).toString('hex'),
  startedAt: at,
  readUntil: at,
  handled: [],
  told: {},
  since: {},
})

function read(file: string): Remembered | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

function hold(first: Remembered, write: (remembered: Remembered) => void): Memory {
  let now = first
  const change = (parts: Partial<Remembered>) => {
    now = { ...now, ...parts }
    write(now)
  }
  return {
    get now() {
      return now
    },
    change,
    isHandled(messageId) {
      if (now.handled.includes(messageId)) return true
      change({ handled: [...now.handled, messageId].slice(-MOST_HANDLED) })
      return false
    },
  }
}

/**
 * Kept in a file that only its owner reads. One that cannot be understood is put aside, and everything
 * before now counts as told.
 * @param at the present, ms.
 * @throws if the file cannot be written.
 */
export function memoryInFile(file: string, at: number): Memory {
  mkdirSync(dirname(file), { recursive: true })
  const kept = existsSync(file) ? read(file) : undefined
  if (!kept && existsSync(file)) renameSync(file, `${file}.unreadable`)
  const write = (remembered: Remembered) => {
    // Never half a file, not even when the machine loses its power.
    writeFileSync(`${file}.new`, JSON.stringify(remembered), { mode: 0o600, flush: true })
    chmodSync(`${file}.new`, 0o600)
    renameSync(`${file}.new`, file)
  }
  const first = kept ?? fresh(at)
  write(first)
  return hold(first, write)
}
