// The device grant's settings and pages (docs/webex/facts.md 1.7).
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider'
import { codeConfirmPage, codePage, deviceDonePage } from './devicePages.ts'
import { textOf } from './form.ts'
import { pageHeaders } from './pageFrame.ts'

type DeviceFlow = NonNullable<NonNullable<Configuration['features']>['deviceFlow']>

/** The query parameter into which dialect.ts changes `user_code`, so that no script is needed. */
export const prefillParameter = 'prefill'

async function send(ctx: KoaContextWithOIDC, page: Promise<string>): Promise<void> {
  ctx.set(pageHeaders())
  ctx.body = await page
}

const xsrfOf = (ctx: KoaContextWithOIDC) => textOf(ctx.oidc.session?.state?.['secret'])
const actionOf = (ctx: KoaContextWithOIDC) => ctx.oidc.urlFor('code_verification')

function problemOf(error: unknown): string {
  if (error === undefined) return ''
  const name = error instanceof Error ? error.name : ''
  if (name === 'AbortedError') return 'The device was not connected.'
  return 'This code is not valid, or no longer. Check the device and try again.'
}

export const deviceFlow: DeviceFlow = {
  enabled: true,
  charset: 'digits',
  mask: '******',
  userCodeInputSource: async (ctx, _form, _out, error) => {
    const code = textOf(ctx.query[prefillParameter])
    const problem = problemOf(error)
    await send(ctx, codePage({ action: actionOf(ctx), xsrf: xsrfOf(ctx), code, problem }))
  },
  userCodeConfirmSource: async (ctx, _form, _client, _deviceInfo, code) => {
    await send(ctx, codeConfirmPage({ action: actionOf(ctx), xsrf: xsrfOf(ctx), code }))
  },
  successSource: async (ctx) => {
    await send(ctx, deviceDonePage())
  },
}
