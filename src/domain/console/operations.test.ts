// The list of operations, requests as code, and what webhooks can combine.
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { ListedOperation } from './description.ts'
import { findOperations, groupOperations, groupPathOf } from './findOperations.ts'
import { asCurl, asFetch, asTypeScript, typeText } from './snippets.ts'
import { filterText, newWebhook, webhookProblem, withResource } from './webhookRules.ts'

const of = (id: string, method: ListedOperation['method'], path: string): ListedOperation => ({
  id,
  method,
  path,
  file: 'x.json',
})
const operations = [
  of('listCalls', 'GET', '/telephony/calls'),
  of('dial', 'POST', '/telephony/calls/dial'),
  of('dialMe', 'POST', '/telephony/calls/members/me/dial'),
  of('getPeopleMe', 'GET', '/people/me'),
  of('getPeople', 'GET', '/people'),
  of('getTelephonyConfigDevices', 'GET', '/telephony/config/devices/{deviceId}'),
]

describe('the list', () => {
  it('finds by id, path and method, the best first', () => {
    const found = (typed: string) => findOperations(operations, typed).map(({ id }) => id)
    expect(found('getPeople')).toEqual(['getPeople', 'getPeopleMe'])
    expect(found('DIAL')).toEqual(['dial', 'dialMe'])
    expect(found('post members')).toEqual(['dialMe'])
    expect(found('/people/')).toEqual(['getPeopleMe'])
    expect(found('nothing like it')).toEqual([])
    expect(found('  ')).toHaveLength(operations.length)
  })

  it('groups by the beginning of the path', () => {
    expect(groupPathOf('/telephony/calls/members/{memberId}/calls')).toBe(
      '/telephony/calls/members',
    )
    expect(groupPathOf('/telephony/config/people/me')).toBe('/telephony/config/people')
    expect(groupPathOf('/people/{personId}')).toBe('/people')
    const groups = groupOperations(operations).map(({ path, operations: all }) => [
      path,
      all.length,
    ])
    expect(groups).toEqual([
      ['/people', 2],
      ['/telephony/calls', 2],
      ['/telephony/calls/members', 1],
      ['/telephony/config/devices', 1],
    ])
  })
})

describe('a request as code', () => {
  const body = '{\n  "text": "It\'s $HOME `x` \\\\ \\"y\\" </script>"\n}'
  const request = {
    method: 'POST',
    url: "https://webexapis.com/v1/messages?a='b'",
    contentType: 'application/json',
    body,
  } as const

  it('curl passes a shell unchanged', () => {
    const code = asCurl(request).replace(/^curl/, 'printf "%s\\0"')
    const words = execFileSync('sh', ['-c', code], { env: { WEBEX_TOKEN: 't' } }).toString()
    expect(words.split('\0')).toEqual([
      '--request',
      'POST',
      request.url,
      '--header',
      'Authorization: Bearer t',
      '--header',
      'Content-Type: application/json',
      '--data-raw',
      body,
      '',
    ])
  })

  it('fetch sends the same', async () => {
    const sent: [string, RequestInit][] = []
    const code = `return (async (fetch, process) => { ${asFetch(request)} })(fetch, process)`
    // oxlint-disable-next-line typescript/no-implied-eval -- runs the code that is copied
    const run = new Function('fetch', 'process', code) as (...given: unknown[]) => Promise<void>
    await run(
      (url: string, init: RequestInit) => {
        sent.push([url, init])
        return Promise.resolve(new Response('{}'))
      },
      { env: { WEBEX_TOKEN: 't' } },
    )
    const [[url, init] = ['', {}]] = sent
    expect(url).toBe(request.url)
    expect(init.headers).toEqual({ Authorization: 'Bearer t', 'Content-Type': 'application/json' })
    expect(JSON.parse(init.body as string)).toEqual(JSON.parse(body))
  })

  it('TypeScript has the types of answer and body', () => {
    const schemas = {
      Room: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string' },
          'is-locked': { type: ['boolean', 'null'] },
          kinds: { type: 'array', items: { enum: ['a', 'b'] } },
          parent: { $ref: 'Room' },
        },
      },
    }
    const code = asTypeScript(
      request,
      {
        id: 'postRoom',
        answers: { '200': { $ref: 'Room' } },
        body: { contentType: 'application/json', isRequired: true, schema: { $ref: 'Room' } },
      },
      schemas,
    )
    expect(code).toContain('export async function postRoom(): Promise<PostRoomAnswer> {')
    expect(code).toContain("  'is-locked'?: boolean | null")
    expect(code).toContain("  kinds?: ('a' | 'b')[]")
    expect(typeText({ type: 'object', additionalProperties: { type: 'integer' } }, {})).toBe(
      'Record<string, number>',
    )
  })
})

describe('a webhook', () => {
  it('drops what the resource cannot have', () => {
    const calls = {
      ...newWebhook,
      event: 'deleted',
      filters: { state: 'alerting', personId: 'p&q' },
      isOfOrganization: true,
    }
    expect(filterText(calls)).toBe('state=alerting&personId=p%26q')
    const messages = withResource(calls, 'messages')
    expect(messages).toMatchObject({
      event: 'deleted',
      filters: { personId: 'p&q' },
      isOfOrganization: false,
    })
    const mailboxes = withResource(messages, 'telephony_mwi')
    expect(mailboxes).toMatchObject({ event: 'all', filters: {} })
    expect(filterText(mailboxes)).toBeUndefined()
  })

  it('needs a name and a public https address', () => {
    const problem = (name: string, targetUrl: string, isLocal = false) =>
      webhookProblem({ name, targetUrl }, isLocal)
    expect(problem(' ', 'https://a.example')).toBe('noName')
    expect(problem('n', '')).toBe('noAddress')
    expect(problem('n', 'a.example/hook')).toBe('badAddress')
    expect(problem('n', 'http://a.example')).toBe('notHttps')
    expect(problem('n', 'http://localhost:9000', true)).toBeUndefined()
    expect(problem('n', ' https://a.example/hook ')).toBeUndefined()
  })
})
