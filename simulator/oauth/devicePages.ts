// The pages of the device grant: entering the wall display's code, confirming it, and the result.
import { html } from 'hono/html'
import { page } from './pageFrame.ts'

const title = 'Connect a device to Webex (simulator)'

export type CodePage = { action: string; xsrf: string; code: string; problem: string }

export function codePage({ action, xsrf, code, problem }: CodePage): Promise<string> {
  return page(
    title,
    html`<h1>${title}</h1>
      ${problem === '' ? '' : html`<p role="alert">${problem}</p>`}
      <form class="row" method="post" action="${action}">
        <input type="hidden" name="xsrf" value="${xsrf}" />
        <label
          >Code on the device<input
            name="user_code"
            value="${code}"
            inputmode="numeric"
            autocomplete="off"
            required
        /></label>
        <button class="main">Continue</button>
      </form>`,
  )
}

export function codeConfirmPage({
  action,
  xsrf,
  code,
}: Omit<CodePage, 'problem'>): Promise<string> {
  return page(
    title,
    html`<h1>${title}</h1>
      <p>Does the device show this code?</p>
      <p class="code">${code}</p>
      <form class="row" method="post" action="${action}">
        <input type="hidden" name="xsrf" value="${xsrf}" />
        <input type="hidden" name="user_code" value="${code}" />
        <button class="main" name="confirm" value="yes">Yes, connect it</button>
        <button name="abort" value="yes">No</button>
      </form>`,
  )
}

export function deviceDonePage(): Promise<string> {
  return page(
    title,
    html`<h1>Connected</h1>
      <p role="status">The device signs in now. You can close this page.</p>`,
  )
}
