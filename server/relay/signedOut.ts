// Which sign-ins have ended before their cookie runs out: a copy of the cookie is then no good.
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

/** The sign-ins that have ended, until their cookies would have run out. */
export type SignedOutList = {
  /** @param signIn the id in the cookie. */
  has(signIn: string): Promise<boolean>
  /** @param until when the cookie would have run out (ms since 1970): then it may be forgotten. */
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
    // What a full disk has kept out of the file is still known here.
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
        // Before the disk, which may be full: this process at least knows it.
        ended.set(signIn, until)
        // On a line of its own, also after one that a power cut has torn.
        appendFileSync(file, `\n${line(signIn, until)}`, { mode: 0o600, flush: true })
      }),
    entries: () => ended,
  }
}

/**
 * Makes the file where there is none, and takes out what has run out. Renamed into place, so that
 * a power cut leaves the old list or the new one.
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
    // What another process has added since this one began to read.
    const late = readFileSync(old, 'utf8')
    if (late !== '') appendFileSync(file, late, { flush: true })
  } finally {
    closeSync(old)
  }
}

function parse(text: string, now: number): Map<string, number> {
  // A line that a power cut has torn is no sign-out that anybody was told of.
  const lines = [...text.matchAll(/^(\d{1,16}) ([\w-]+)$/gm)]
  const entries = lines.map(([, until, signIn]) => [signIn ?? '', Number(until)] as const)
  return new Map(entries.filter(([, until]) => until > now))
}

async function attempt<T>(work: () => T): Promise<T> {
  return Promise.resolve().then(work)
}
