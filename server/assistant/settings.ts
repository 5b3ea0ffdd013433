// The assistant's settings, from the environment (docs/apps.md).
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { readRules, type Rules } from './rules.ts'

/** The checked settings. */
export type AssistantSettings = {
  readonly botToken: string
  /**
   * A token that may read calls, devices and jobs, which no bot may; read anew for every request, as such
   * tokens are renewed. Missing: rules and questions about them are refused.
   */
  readonly readToken: (() => string) | undefined
  readonly apiBase: string
  /** Where people open Cordboard: links lead there. */
  readonly cordboard: string
  /** Its own public address; missing: it asks Webex from time to time. */
  readonly ownUrl: string | undefined
  readonly port: number
  readonly memoryFile: string
  readonly rules: Rules
}

type Variables = Readonly<Record<string, string | undefined>>

const isLocal = (hostname: string) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
const url = v.pipe(
  v.string(),
  v.check((text) => {
    if (!URL.canParse(text)) return false
    const { protocol, hostname } = new URL(text)
    return protocol === 'https:' || (protocol === 'http:' && isLocal(hostname))
  }, 'must be an https address, or http at localhost'),
  v.transform((text) => text.replace(/\/+$/, '')),
)

const schema = v.object({
  WEBEX_API_BASE: v.optional(url, 'https://webexapis.com/v1'),
  PUBLIC_ORIGIN: v.optional(url, 'http://localhost:5173'),
  ASSISTANT_URL: v.optional(url),
  ASSISTANT_PORT: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,5}$/, 'must be a port number'), v.transform(Number)),
    '5180',
  ),
  DATA_DIR: v.optional(v.string(), '.cordboard'),
})

function textOf(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`${variable}: ${file} cannot be read: ${(error as { code?: string }).code}`)
  }
}

/** `NAME`, or the content of the file that `NAME_FILE` names. */
function secret(env: Variables, name: string): (() => string) | undefined {
  const [value, file] = [env[name], env[`${name}_FILE`]]
  if (value) return () => value
  if (!file) return undefined
  const read = () => textOf(file, `${name}_FILE`).trim()
  if (read() === '') throw new Error(`${name}_FILE: ${file} is empty`)
  return read
}

function rulesIn(env: Variables): Rules {
  const file = env['ASSISTANT_RULES']
  if (!file) return readRules('{}')
  try {
    return readRules(textOf(file, 'ASSISTANT_RULES'))
  } catch (error) {
    throw new Error(`ASSISTANT_RULES ${file}: ${(error as Error).message}`)
  }
}

/** @throws Error that names each wrong variable and says what it must be. */
export function readSettings(env: Variables): AssistantSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = v.safeParse(schema, given)
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '?'} ${issue.message}`)
    throw new Error(faults.join('\n'))
  }
  const botToken = secret(env, 'WEBEX_BOT_TOKEN')
  if (!botToken) throw new Error('WEBEX_BOT_TOKEN is missing: the token of your bot (docs/apps.md)')
  const readToken = secret(env, 'ASSISTANT_READ_TOKEN')
  const rules = rulesIn(env)
  if (!readToken && rules.rules.length > 0) {
    throw new Error(
      'ASSISTANT_READ_TOKEN is missing: the rules need a token that may read calls and devices (docs/apps.md)',
    )
  }
  const { WEBEX_API_BASE, PUBLIC_ORIGIN, ASSISTANT_URL, ASSISTANT_PORT, DATA_DIR } = parsed.output
  return {
    botToken: botToken(),
    readToken,
    apiBase: WEBEX_API_BASE,
    cordboard: PUBLIC_ORIGIN,
    ownUrl: ASSISTANT_URL,
    port: ASSISTANT_PORT,
    memoryFile: `${DATA_DIR}/assistant.json`,
    rules,
  }
}
