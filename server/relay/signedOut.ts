// The sign-ins that have ended before their cookie expires: copies of the cookie are then invalid.
import { randomUUID } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** The ended sign-ins, kept until their cookies would have expired. */
export type SignedOutList = {
  /** @param signIn the id in the cookie. */
  has(signIn: string): Promise<boolean>
  /** @param until when the cookie would have expired (ms since 1970): then the entry is dropped. */
  add(signIn: string, until: number): Promise<void>
}

/** A list that says what is on it. */
export type OwnSignedOutList = SignedOutList & {
  /** Sign-in and until when, as in `add`. */
  entries(): Iterable<readonly [signIn: string, until: number]>
}

/** Forgotten when the server ends: for development and tests. */
export function signedOutInMemory(now = Date.now): OwnSignedOutList {
  const ended = new Map<string, number>()
  return {
    has: (signIn) => Promise.resolve((ended.get(signIn) ?? 0) > now()),
    add: (signIn, until) => Promise.resolve(void ended.set(signIn, until)),
    entries: () => ended,
  }
}

const FILE = 'signed-out.txt'
/** One line of the file. The ids are base64url, so nothing needs quoting. */
const line = (signIn: string, until: number) => `${until} ${signIn}\n`

/**
 * Kept in a file, one line for each sign-out. Several processes may share the folder: each
 * reads what the others have added.
 * @throws where the folder cannot be made or written.
 */
export function signedOutInFile(folder: string, now = Date.now): OwnSignedOutList {
  const file = join(folder, FILE)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  let ended = new Map<string, number>()
  let seen = ''

  const fingerprint = () => {
    const { size, mtimeMs, ino } = statSync(file)
    return `${size} ${mtimeMs} ${ino}`
  }
  const read = () => {
    const at = fingerprint()
    if (at === seen) return
    // Entries that a full disk has kept out of the file are still in memory.
    ended = new Map([...ended, ...parse(readFileSync(file, 'utf8'), now())])
    seen = at
  }

  dropOld(file, now())
  read()

  return {
    has: (signIn) =>
      attempt(() => {
        read()
        return (ended.get(signIn) ?? 0) > now()
      }),
    add: (signIn, until) =>
      attempt(() => {
        // Memory first, as the disk may be full: at least this process then knows.
        ended.set(signIn, until)
        // Starts on its own line, also after an incomplete line from a power cut.
        appendFileSync(file, `\n${line(signIn, until)}`, { mode: 0o600, flush: true })
      }),
    entries: () => ended,
  }
}

/**
 * Creates the file if there is none, and removes expired entries. The new file is renamed into place, so
 * that a power cut leaves either the old list or the new one.
 */
function dropOld(file: string, now: number): void {
  appendFileSync(file, '', { mode: 0o600 })
  const old = openSync(file, 'r')
  try {
    const ended = parse(readFileSync(old, 'utf8'), now)
    const fresh = `${file}.${randomUUID()}`
    const text = [...ended].map(([signIn, until]) => line(signIn, until)).join('')
    writeFileSync(fresh, text, { mode: 0o600, flush: true })
    renameSync(fresh, file)
    // Lines that another process has added since this one started to read.
    const late = readFileSync(old, 'utf8')
    if (late !== '') appendFileSync(file, late, { flush: true })
  } finally {
    closeSync(old)
  }
}

function parse(text: string, now: number): Map<string, number> {
  // For an incomplete line nobody was told that the sign-out had succeeded.
  const lines = [...text.matchAll(/^(\d{1,16}) ([\w-]+)$/gm)]
  const entries = lines.map(([, until, signIn]) => [signIn ?? '', Number(until)] as const)
  return new Map(entries.filter(([, until]) => until > now))
}

async function attempt<T>(work: () => T): Promise<T> {
  return Promise.resolve().then(work)
}
