// Every state of every screen, checked with axe and by its accessible names (WCAG 2.2 AA).
import { expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

const caller = { from: '+12025550147', name: 'Grace Caller' }

test('signed out', async ({ page, appUrl }) => {
  await page.goto(appUrl)
  await page.getByRole('button', { name: 'Sign in with Webex' }).waitFor()
  await isClean(page, 'signed out')
  await page.goto(`${appUrl}/callback?error=access_denied&state=x`)
  await page.getByRole('alert').waitFor()
  await isClean(page, 'sign-in failed')
})

test('the phone: idle, matches, menu, ringing', async ({ one, sim }) => {
  const { mine, me } = await one()
  const { page } = mine
  await isClean(page, 'idle')

  await mine.number.fill('ch')
  await mine.dialpad.getByRole('option').first().waitFor()
  await isClean(page, 'matches')
  await mine.number.fill('')

  await page.getByRole('button', { name: 'Account' }).click()
  await isClean(page, 'account menu')
  await page.keyboard.press('Escape')

  await sim.call({ to: me.email, ...caller })
  await mine.incoming(caller.name).waitFor()
  await isClean(page, 'ringing')
})

test('the phone: in a call, each dialog, refused, parked', async ({ one, sim }) => {
  const { mine, me } = await one()
  const { page } = mine
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)
  await isClean(page, 'in a call')

  await mine.press(caller.name, 'Keypad')
  await page.getByRole('dialog').waitFor()
  await isClean(page, 'keypad')
  await page.keyboard.press('Escape')

  await mine.press(caller.name, 'Transfer')
  await page.getByRole('dialog').waitFor()
  await isClean(page, 'transfer')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click()
  await mine.sees(caller.name, 'Connected')

  await sim.fault({
    method: 'POST',
    path: '/telephony/calls/hold',
    times: 1,
    fault: { status: 409, body: { message: 'Not now' } },
  })
  await mine.press(caller.name, 'Hold')
  await page.getByRole('alert').waitFor()
  await isClean(page, 'refused')

  await mine.press(caller.name, 'Park')
  await page.getByRole('dialog').waitFor()
  await isClean(page, 'park')
  await page.getByRole('dialog').getByRole('button', { name: 'Park call' }).click()
  await mine.parked.waitFor()
  await isClean(page, 'parked')
})

test('a call as a screen reader announces it', async ({ one, sim }) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)
  await expect(mine.calls).toMatchAriaSnapshot(`
    - region "Active calls":
      - heading "Active calls" [level=2]
      - list:
        - listitem "Grace Caller":
          - text: /Incoming Grace Caller .* Connected/
          - timer: /\\d:\\d\\d/
          - button "Hold"
          - button "Mute"
          - button "Keypad"
          - button "Transfer"
          - button "Park"
          - button "More"
          - button "End call"
  `)
})

test('everything in a call works with the keyboard alone', async ({ one, sim }) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, ...caller })
  const answer = mine.incoming(caller.name).getByRole('button', { name: 'Answer' })
  await answer.focus()
  await mine.page.keyboard.press('Enter')
  await mine.sees(caller.name, 'Connected')
  const hold = mine.card(caller.name).getByRole('button', { name: 'Hold', exact: true })
  await hold.focus()
  await mine.page.keyboard.press('Space')
  await mine.sees(caller.name, 'On hold')
  const resume = mine.card(caller.name).getByRole('button', { name: 'Resume' })
  await expect(resume).toBeFocused()
  await mine.isSettled(caller.name)
  await mine.page.keyboard.press('Enter')
  await mine.sees(caller.name, 'Connected')
})

test('nothing is cut off or overlaps from 360 to 3840 px', async ({ one, sim }) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)
  for (const width of [360, 390, 768, 1440, 3840]) {
    await mine.page.setViewportSize({ width, height: width < 700 ? 780 : 900 })
    const overflow = await mine.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${width} px`).toBeLessThanOrEqual(0)
    for (const name of ['Hold', 'Transfer', 'Park', 'End call']) {
      const button = mine.card(caller.name).getByRole('button', { name, exact: true })
      const box = await button.boundingBox()
      expect(box?.height ?? 0, `${name}, ${width} px`).toBeGreaterThanOrEqual(24)
      expect((box?.x ?? 0) + (box?.width ?? 0), `${name}, ${width} px`).toBeLessThanOrEqual(width)
    }
  }
})
