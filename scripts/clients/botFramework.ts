// webex-node-bot-framework: starts, finds its rooms, and takes part in them.
import { strict as assert } from 'node:assert'
import { once, type EventEmitter } from 'node:events'
import type { PublicClient } from './client.ts'

type Bot = {
  readonly room: { id: string }
  say(text: string): Promise<{ id: string }>
  censor(messageId: string): Promise<unknown>
}
type Framework = EventEmitter & {
  readonly email: string
  readonly bots: readonly Bot[]
  start(): Promise<boolean>
  stop(): Promise<boolean>
}
type FrameworkOptions = { token: string; webhookUrl: string; removeWebhooksOnStart: boolean }

export const botFramework: PublicClient = {
  name: 'webex-node-bot-framework',
  packages: { 'webex-node-bot-framework': '2.3.14' },
  async cases({ simulator, base, email, token, other, load }) {
    process.env['HYDRA_SERVICE_URL'] = base
    process.env['U2C_SERVICE_URL'] = `${base}/u2c`
    process.env['WEBEX_LOG_LEVEL'] = 'silent'
    const ask = (method: string, path: string, body?: object) =>
      fetch(`${base}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }).then((response) => response.json() as Promise<{ items: { roomId: string }[] }>)
    await ask('POST', '/messages', { toPersonEmail: other, text: 'hello' })
    const NewFramework = load('webex-node-bot-framework') as new (
      options: FrameworkOptions,
    ) => Framework
    const webhookUrl = 'http://localhost:9/hook'
    const framework = new NewFramework({ token, webhookUrl, removeWebhooksOnStart: true })
    const memberOf = (address: string) => simulator.world.organisation.memberByEmail(address)
    return {
      'starts, knows who it is, and finds its rooms': async () => {
        const initialized = once(framework, 'initialized')
        await framework.start()
        await initialized
        assert.equal(framework.email, email)
        assert.equal(framework.bots.length, 1)
      },
      'makes the webhooks that it lives by': async () => {
        const webhooks = async () => (await ask('GET', '/webhooks')).items.length
        while ((await webhooks()) < 2) await new Promise((resolve) => setTimeout(resolve, 20))
      },
      'writes into its room, and deletes what it wrote': async () => {
        const [bot] = framework.bots
        const me = memberOf(email)
        assert(bot && me)
        const count = () =>
          simulator.world.messaging.messages.list(me, bot.room.id, { most: 100 }).items.length
        const before = count()
        const { id } = await bot.say('here I am')
        assert.equal(count(), before + 1)
        await bot.censor(id)
        assert.equal(count(), before)
      },
      stops: async () => {
        await framework.stop()
      },
    }
  },
}
