// Settings with which the server refuses to start, and its messages.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'
import { folderForTests } from './folderForTests.ts'
import { client, keyFrom } from './serverForTests.ts'

const webex = { WEBEX_CLIENT_ID: 'id', WEBEX_CLIENT_SECRET: 'secret' }

describe('the environment', () => {
  it('uses real Webex as soon as there is an integration', () => {
    expect(readEnvironment(webex, client)).toMatchObject({
      cloud: 'webex',
      apiBaseUrl: 'https://webexapis.com/v1',
      clientId: 'id',
    })
  })

  it.each<[Record<string, string>, string]>([
    [{ PORT: 'many' }, 'PORT'],
    [{ PORT: '99999' }, 'PORT'],
    [{ PUBLIC_ORIGIN: 'https://host/path' }, 'PUBLIC_ORIGIN'],
    [{ PUBLIC_ORIGIN: 'http://phone.example.com' }, 'PUBLIC_ORIGIN'],
    [{ PUBLIC_ORIGIN: 'http://192.0.2.7:5173' }, 'PUBLIC_ORIGIN'],
    [{ PUBLIC_ORIGIN: 'http://localhost.example.com' }, 'PUBLIC_ORIGIN'],
    [{ PUBLIC_ORIGIN: 'ftp://phone.example.com' }, 'PUBLIC_ORIGIN'],
    [{ WEBEX_API_BASE: 'http://webex.example.com/v1' }, 'WEBEX_API_BASE'],
    [{ WEBEX_CLIENT_ID: 'id' }, 'WEBEX_CLIENT_SECRET'],
    [{ HOST: '0.0.0.0' }, 'PUBLIC_ORIGIN'],
    [{ HOST: '::' }, 'PUBLIC_ORIGIN'],
    [{ HOST: '192.0.2.7', PUBLIC_ORIGIN: 'http://localhost:5173' }, 'PUBLIC_ORIGIN'],
    [{ SERVER_KEY: 'short' }, 'SERVER_KEY'],
    [{ SERVER_KEY: '00'.repeat(32) }, 'SERVER_KEY'],
    [{ CORDBOARD_COOKIE_KEY: 'ab'.repeat(32) }, 'CORDBOARD_COOKIE_KEY'],
    [{ SERVER_KEY: `${keyFrom('new')},${'11'.repeat(32)}` }, 'SERVER_KEY'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '10.0.0.1, proxy' }, 'TRUSTED_PROXIES'],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN'],
    [{ EVENTS_REDIS_URL: 'redis.example.com:6379' }, 'EVENTS_REDIS_URL'],
    [{ EVENTS_REDIS_URL: 'https://redis.example.com' }, 'EVENTS_REDIS_URL'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ IMAGE_ORIGINS: "https://a.example 'unsafe-inline'" }, 'IMAGE_ORIGINS'],
    [{ IMAGE_ORIGINS: 'https:' }, 'IMAGE_ORIGINS'],
    [{ RECORDINGS: 'yes' }, 'RECORDINGS'],
    [{ RECORDING_ORIGINS: 'http://media.example.com' }, 'RECORDING_ORIGINS'],
    [{ HOME_REGION: 'usa' }, 'HOME_REGION'],
    [{ WALL_REQUESTS_PER_MINUTE: '0' }, 'WALL_REQUESTS_PER_MINUTE'],
  ])('%o is refused by name', (env, name) => {
    expect(() => readEnvironment(env, client)).toThrow(name)
  })

  it.each<[Record<string, string>]>([
    [{ HOST: '127.0.0.1' }],
    [{ HOST: '::1' }],
    [{ HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://phone.example.com' }],
    [{ PUBLIC_ORIGIN: 'http://127.0.0.1:8080' }],
    [{ EVENTS_REDIS_URL: 'rediss://:word@redis.example.com:6380/1' }],
    [{ TRUSTED_PROXIES: '10.0.0.0/8, ::1 192.0.2.7' }],
    [{ IMAGE_ORIGINS: 'https://*.example.com,https://faces.example.org:8443' }],
  ])('%o is taken', (env) => {
    expect(() => readEnvironment(env, client)).not.toThrow()
  })

  it('has no origins of recordings unless they are switched on', () => {
    const webex = { WEBEX_CLIENT_ID: 'C1', WEBEX_CLIENT_SECRET: 's' }
    const origins = (env: Record<string, string>) => readEnvironment(env, client).recordingOrigins
    const media = { RECORDING_ORIGINS: 'https://media.example.com' }
    expect(origins({ ...webex, ...media })).toBeUndefined()
    expect(origins({ ...webex, ...media, RECORDINGS: 'on' })).toEqual(['https://media.example.com'])
    expect(origins({ SIM_PORT: '6174' })).toEqual(['http://localhost:6174'])
    expect(origins({ RECORDINGS: 'off' })).toBeUndefined()
  })

  it('reads keys from the variable, from its earlier name and from a file, the current one first', () => {
    const [one, two] = [keyFrom('new'), keyFrom('old')]
    const file = join(folderForTests(), 'key')
    writeFileSync(file, `${one}\n${two}\n`)
    for (const env of [
      { SERVER_KEY: `${one},${two}` },
      { CORDBOARD_COOKIE_KEY: `${one},${two}` },
      { SERVER_KEY_FILE: file },
    ]) {
      const keys = readEnvironment(env, client).serverKeys?.map((key) => key.toString('hex'))
      expect(keys).toEqual([one, two])
    }
    expect(() => readEnvironment({ SERVER_KEY: one, SERVER_KEY_FILE: file }, client)).toThrow(
      'both',
    )
  })

  it('reads other secrets from files too, and names the variable of an unreadable file', () => {
    const folder = folderForTests()
    writeFileSync(join(folder, 'secret'), 'from a file\n')
    writeFileSync(join(folder, 'empty'), '\n')
    const { WEBEX_CLIENT_ID } = webex
    const read = (file: string) =>
      readEnvironment({ WEBEX_CLIENT_ID, WEBEX_CLIENT_SECRET_FILE: join(folder, file) }, client)
    expect(read('secret').clientSecret).toBe('from a file')
    expect(() => read('empty')).toThrow('WEBEX_CLIENT_SECRET_FILE')
    expect(() => read('missing')).toThrow('WEBEX_CLIENT_SECRET_FILE cannot be read: ENOENT')
  })

  it('prints no secret in a refusal', () => {
    const weak = 'c0ffee00'.repeat(8)
    expect(() => readEnvironment({ SERVER_KEY: weak }, client)).not.toThrow(weak)
    expect(() => readEnvironment({ METRICS_TOKEN: 'hunter2' }, client)).not.toThrow('hunter2')
    const url = 'http://:hunter2@redis.example.com'
    expect(() => readEnvironment({ EVENTS_REDIS_URL: url }, client)).not.toThrow('hunter2')
  })
})
