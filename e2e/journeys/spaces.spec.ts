// Spaces: read and write, with hostile content of others, and with an answer that is lost.
import type { Page } from '@playwright/test'
import { emails, expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

const chloe = emails.colleague

/** The page asks for its permissions when it is first used. */
async function openSpaces(page: Page, email: string, space?: string): Promise<void> {
  await page.goto('/spaces')
  await page.getByRole('button', { name: 'Sign in and allow' }).click()
  await page.getByRole('button', { name: email, exact: true }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect(page.getByRole('button', { name: 'New space' })).toBeVisible()
  if (space !== undefined) await open(page, space)
}

const open = (page: Page, space: string) =>
  page.getByRole('list', { name: 'Spaces' }).getByRole('button', { name: space }).click()
const log = (page: Page) => page.getByRole('log', { name: 'Messages' })
const field = (page: Page) => page.getByRole('textbox', { name: 'Message' })

test('a space is created, written in, answered in a thread, changed and deleted', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  const { page } = mine
  const her = await sim.person(chloe)
  await openSpaces(page, me.email)
  await page.getByRole('button', { name: 'New space' }).click()
  const dialog = page.getByRole('dialog', { name: 'New space' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Budget')
  await dialog.getByRole('searchbox', { name: 'Search people' }).fill('chlo')
  await dialog.getByRole('button', { name: `Add ${her.displayName}` }).click()
  await dialog.getByRole('button', { name: 'Create space' }).click()
  await expect(page.getByRole('heading', { name: 'Budget' })).toBeVisible()

  // A mention by its first letters, and Enter sends.
  await field(page).pressSequentially(`Hello @${her.displayName.slice(0, 3)}`)
  await expect(page.getByRole('listbox', { name: 'People you can mention' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('**now**')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('')
  const hello = log(page).locator('[data-message]').first()
  await expect(hello.locator('strong')).toHaveText('now')
  await expect(hello).toContainText(`@${her.displayName}`)
  await isClean(page, 'a space')

  const [root] = await messagesOf(sim, chloe, 'Budget')
  await sim.message({
    from: chloe,
    to: root?.roomId ?? '',
    text: 'It is in the shared folder',
    parentId: root?.id ?? '',
  })
  await expect(log(page)).toContainText('It is in the shared folder', { timeout: 20_000 })
  await page.getByRole('button', { name: 'Replies: 1' }).click()
  await field(page).fill('Thank you')
  await page.keyboard.press('Enter')
  await expect(log(page)).toContainText('Thank you')
  await expect(log(page)).not.toContainText('Hello')
  await page.getByRole('button', { name: 'Back to all messages' }).click()
  await expect(page.getByRole('button', { name: 'Replies: 2' })).toBeVisible()

  await hello.hover()
  await hello.getByRole('button', { name: 'Edit' }).click()
  await expect(field(page)).toHaveValue(`Hello @${her.displayName} **now**`)
  await field(page).fill('Hello, all is done')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(hello).toContainText('Edited')

  await page.getByRole('button', { name: 'Space settings' }).click()
  await page.getByRole('button', { name: 'Delete space' }).click()
  const confirm = page.getByRole('dialog', { name: 'Delete space' })
  await confirm.getByRole('textbox').fill('Budget')
  await confirm.getByRole('button', { name: 'Delete space' }).click()
  await expect(page.getByRole('list', { name: 'Spaces' })).not.toContainText('Budget')
})

test('what others send runs nothing, leads nowhere unasked, and is told where it cannot be shown', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  const { page } = mine
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  page.on('dialog', (dialog) => {
    problems.push(dialog.message())
    void dialog.dismiss()
  })
  const her = await sim.person(chloe)
  const cloud = await apiOf(sim, chloe)
  const send = (body: object) => cloud('POST', '/messages', { toPersonEmail: me.email, ...body })
  await send({ markdown: '<img src=x onerror=alert(1)>[press](javascript:alert(2)) **bold**' })
  await send({ markdown: '![](https://tracker.example/x.png) [site](https://site.example)' })
  await send({
    markdown: 'A card',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          version: '1.3',
          lang: 'en',
          body: [
            {
              type: 'TextBlock',
              text: '<img src=x onerror=alert(3)>Lunch [x](javascript:alert(4))',
            },
            { type: 'Input.Text', id: 'dish', label: 'Dish' },
          ],
          actions: [
            { type: 'Action.Submit', title: 'Order' },
            { type: 'Action.OpenUrl', title: 'Menu', url: 'javascript:alert(5)' },
          ],
        },
      },
    ],
  })
  const form = new FormData()
  form.set('toPersonEmail', me.email)
  form.set('files', new File(['not a picture'], '../..\u202Egnp.exe', { type: 'text/html' }))
  await cloud('POST', '/messages', form)

  await openSpaces(page, me.email, her.displayName)
  await expect(log(page).locator('strong')).toHaveText('bold')
  await expect(log(page).locator('.rich-text img')).toHaveCount(0)
  await expect(log(page).locator('[href^="javascript"]')).toHaveCount(0)
  await expect(log(page).getByRole('link', { name: 'site' })).toHaveAttribute('target', '_blank')
  const card = page.getByRole('group', { name: `Card from ${her.displayName}` })
  await expect(card).toContainText('Lunch')
  await card.getByRole('link', { name: 'Menu' }).click()
  await card.getByRole('textbox', { name: 'Dish' }).fill('Soup')
  await card.getByRole('button', { name: 'Order' }).click()
  await expect(card.getByRole('status')).toHaveText('Your answer was sent.')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    log(page)
      .getByRole('button', { name: /^Download/ })
      .click(),
  ])
  expect(download.suggestedFilename()).not.toMatch(/[/\\\u202e]|^\./)
  await isClean(page, 'a space with a card and a file')
  expect(problems).toEqual([])
})

test('a message whose answer is lost is there once, a picture is shown, and a draft stays', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  const { page } = mine
  const her = await sim.person(chloe)
  await sim.message({ from: chloe, to: me.email, text: 'Hello' })
  await openSpaces(page, me.email, her.displayName)
  await expect(log(page)).toContainText('Hello')
  await sim.fault({
    method: 'POST',
    path: '*/messages',
    times: 1,
    fault: { kind: 'reset' },
  })
  await field(page).fill('Exactly once')
  await page.keyboard.press('Enter')
  await expect(log(page).getByText('Exactly once')).toHaveCount(1)
  await expect(log(page).getByText(/Checking|Sending/)).toHaveCount(0, { timeout: 40_000 })
  await expect(log(page).getByText('Exactly once')).toHaveCount(1)

  await field(page).fill('Not sent yet')
  await page.getByRole('button', { name: 'Attach a file' }).waitFor()
  await page.locator('input[type=file]').setInputFiles({
    name: 'plan.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PIXEL, 'base64'),
  })
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(log(page).getByRole('img', { name: 'plan.png' })).toBeVisible({ timeout: 20_000 })

  await field(page).fill('Half a sentence')
  await page.goto('/history')
  await page.goto('/spaces')
  await open(page, her.displayName)
  await expect(field(page)).toHaveValue('Half a sentence')

  await page.goto('/directory?q=chl')
  await page.getByRole('button', { name: `Message ${her.displayName}` }).click()
  await page.getByRole('button', { name: 'Open the conversation' }).click()
  await expect(page.getByRole('heading', { name: her.displayName })).toBeVisible()
  await expect(log(page)).toContainText('Exactly once')

  await page.setViewportSize({ width: 390, height: 760 })
  await expect(field(page)).toBeInViewport()
  await page.getByRole('button', { name: 'All spaces' }).click()
  await expect(page.getByRole('searchbox', { name: 'Search spaces' })).toBeVisible()
})

/** One pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** The API as another person uses it. */
async function apiOf(
  sim: { origin: string; token: (email: string, scopes?: string[]) => Promise<string> },
  email: string,
) {
  const token = await sim.token(email, [
    ...['spark:rooms_read', 'spark:messages_read', 'spark:messages_write'],
  ])
  return async (method: string, path: string, body?: object) => {
    const response = await fetch(`${sim.origin}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && !(body instanceof FormData) && { 'content-type': 'application/json' }),
      },
      ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    })
    expect(response.status, `${method} ${path}`).toBeLessThan(300)
    return response.json() as Promise<unknown>
  }
}

type Listed<Item> = { readonly items: readonly Item[] }

/** Newest first, as that person sees them. */
async function messagesOf(
  sim: Parameters<typeof apiOf>[0],
  email: string,
  title: string,
): Promise<readonly { id: string; roomId: string }[]> {
  const cloud = await apiOf(sim, email)
  const rooms = (await cloud('GET', '/rooms')) as Listed<{ id: string; title: string }>
  const room = rooms.items.find((one) => one.title === title)
  const answer = await cloud('GET', `/messages?roomId=${room?.id ?? ''}`)
  return (answer as Listed<{ id: string; roomId: string }>).items
}
