// The assistant's own webhook at Webex: one, to the right address, and on.
import * as v from 'valibot'
import { hookPath } from './hook.ts'
import type { Webex } from './webex.ts'

const name = 'Cordboard assistant'
const webhook = v.object({
  id: v.string(),
  name: v.optional(v.string()),
  targetUrl: v.optional(v.string()),
  status: v.optional(v.string()),
})

/**
 * Makes it, or switches it on again. Webex does not tell a webhook's secret, so the first call after a
 * start sets it.
 * @throws Refused, Unclear
 */
export function webhookKeeper(bot: Webex, ownUrl: string, secret: string) {
  const targetUrl = `${ownUrl}${hookPath}`
  let isSet = false
  return async (): Promise<void> => {
    const own = (await bot.list(webhook, '/webhooks')).filter((one) => one.name === name)
    const [first, ...others] = own.filter((one) => one.targetUrl === targetUrl)
    const stale = [...own.filter((one) => one.targetUrl !== targetUrl), ...others]
    for (const { id } of stale) await bot.send('DELETE', `/webhooks/${encodeURIComponent(id)}`)
    if (!first) {
      const asked = { name, targetUrl, resource: 'messages', event: 'created', secret }
      await bot.send('POST', '/webhooks', asked)
    } else if (!isSet || first.status !== 'active') {
      const asked = { name, targetUrl, secret, status: 'active' }
      await bot.send('PUT', `/webhooks/${encodeURIComponent(first.id)}`, asked)
    }
    isSet = true
  }
}
