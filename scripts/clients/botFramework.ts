// webex-node-bot-framework with a bot's token: starts, finds its rooms, hears what mentions it, and
// answers.
import { strict as assert } from 'node:assert'
import { once, type EventEmitter } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { WireMessageList } from '../../wire/message.ts'
import type { SimBot } from '../../simulator/control/types.ts'
import { control } from '../../simulator/rest/simulatorForTests.ts'
import type { PublicClient } from './client.ts'

type Bot = {
  readonly room: { id: string; title: string }
  say(text: string): Promise<{ id: string }>
  censor(messageId: string): Promise<unknown>
}
type Trigger = { readonly args: readonly string[]; readonly person: { displayName: string } }
type Framework = EventEmitter & {
  readonly email: string
  readonly bots: readonly Bot[]
  start(): Promise<boolean>
  stop(): Promise<boolean>
  hears(phrase: string, act: (bot: Bot, trigger: Trigger) => void): string
}
type FrameworkOptions = { token: string; webhookUrl: string; removeWebhooksOnStart: boolean }
type Hook = (request: { body: unknown }, response: object) => unknown

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = ''
  for await (const part of request.setEncoding('utf8')) text += String(part)
  return JSON.parse(text) as unknown
}

/** What the framework needs of Express. */
async function listen(hook: () => Hook): Promise<{ url: string; close: () => void }> {
  const answerTo = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request)
    const express = {
      status: (code: number) => (response.statusCode = code),
      send: (text: string) => response.end(text),
    }
    void hook()({ body }, express)
  }
  const server = createServer((request, response) => void answerTo(request, response))
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const url = `http://localhost:${(server.address() as AddressInfo).port}/hook`
  return { url, close: () => server.close() }
}

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20))
}

export const botFramework: PublicClient = {
  name: 'webex-node-bot-framework',
  packages: { 'webex-node-bot-framework': '2.3.14' },
  async cases({ simulator, base, email, token, load }) {
    process.env['HYDRA_SERVICE_URL'] = base
    process.env['U2C_SERVICE_URL'] = `${base}/u2c`
    process.env['WEBEX_LOG_LEVEL'] = 'silent'
    const made = await control(simulator, 'POST', '/bots', { displayName: 'Helper' })
    const bot = made.body as SimBot
    async function ask<T>(method: string, path: string, body?: object, as = token): Promise<T> {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      })
      return (await response.json()) as T
    }
    const openSpace = async (title: string) => {
      const { id } = await ask<{ id: string }>('POST', '/rooms', { title })
      await ask('POST', '/memberships', { roomId: id, personEmail: bot.email })
      return id
    }
    const room = await openSpace('Office')
    const texts = async (roomId: string) =>
      (await ask<WireMessageList>('GET', `/messages?roomId=${roomId}`)).items.map(
        ({ text }) => text,
      )
    const NewFramework = load('webex-node-bot-framework') as new (
      options: FrameworkOptions,
    ) => Framework
    const hookOf = load('webex-node-bot-framework/webhook') as (framework: Framework) => Hook
    const server = await listen(() => hookOf(framework))
    const framework = new NewFramework({
      token: bot.access_token,
      webhookUrl: server.url,
      removeWebhooksOnStart: true,
    })
    const mention = (words: string, roomId = room) =>
      ask('POST', '/messages', {
        roomId,
        markdown: `<@personEmail:${bot.email}|Helper> ${words}`,
      })
    return {
      'starts, knows who it is, and finds its rooms': async () => {
        const initialized = once(framework, 'initialized')
        await framework.start()
        await initialized
        assert.equal(framework.email, bot.email)
        assert.deepEqual(
          framework.bots.map((one) => one.room.title),
          ['Office'],
        )
      },
      'makes the webhooks that it lives by': () =>
        until(async () => {
          const { items } = await ask<{ items: object[] }>(
            'GET',
            '/webhooks',
            undefined,
            bot.access_token,
          )
          return items.length === 2
        }),
      'answers where it is mentioned, and hears nothing else': async () => {
        framework.hears('hello', (one, { person }) => void one.say(`Hello ${person.displayName}`))
        await ask('POST', '/messages', { roomId: room, text: 'hello everybody' })
        await mention('hello')
        await until(async () => (await texts(room)).length === 3)
        const name = simulator.world.organisation.memberByEmail(email)?.displayName
        assert.deepEqual(await texts(room), [`Hello ${name}`, 'Helper hello', 'hello everybody'])
      },
      'is added to another room, and answers there': async () => {
        const spawned = once(framework, 'spawn')
        const other = await openSpace('Support')
        await spawned
        await mention('hello', other)
        await until(async () => (await texts(other)).length === 2)
      },
      'writes into its room, and deletes what it wrote': async () => {
        const [one] = framework.bots
        assert(one)
        const before = await texts(one.room.id)
        const { id } = await one.say('here I am')
        assert.equal((await texts(one.room.id))[0], 'here I am')
        await one.censor(id)
        assert.deepEqual(await texts(one.room.id), before)
      },
      stops: async () => {
        await framework.stop()
        server.close()
      },
    }
  },
}
