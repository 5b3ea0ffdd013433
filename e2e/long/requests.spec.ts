// How many requests open tabs cost, counted in the simulator's journal: the count does not depend on
// the speed of the machine.
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import type { Phone } from '../phone.ts'
import type { Sim } from '../sim.ts'

const MINUTE = 60_000
const OTHERS = 19

/** All requests in the next minute. */
async function inAMinute(sim: Sim, page: Page): Promise<number> {
  await sim.mark()
  await page.waitForTimeout(MINUTE)
  return (await sim.all()).length
}

const isThere = async (phone: Phone) =>
  expect(await phone.openDevices()).toContainText('Cisco Desk Pro')

test('twenty tabs send hardly more requests than one', async ({ one, sim }) => {
  test.setTimeout(10 * MINUTE)
  const { mine } = await one()
  await isThere(mine)
  // One-time requests of a new page are over.
  await mine.page.waitForTimeout(10_000)
  const alone = await inAMinute(sim, mine.page)
  await sim.mark()
  const began = Date.now()
  for (let tab = 0; tab < OTHERS; tab++) {
    const page = await mine.page.context().newPage()
    await page.goto('/')
    await page.getByRole('button', { name: 'Account' }).waitFor()
  }
  // Without the requests that one tab has sent while this machine opened them.
  const meanwhile = (alone * (Date.now() - began)) / MINUTE
  const opening = Math.max(0, Math.round((await sim.all()).length - meanwhile))
  const together = await inAMinute(sim, mine.page)
  console.log(
    `requests: ${alone} a minute with one tab, ${together} with twenty, ${opening} to open`,
  )
  expect(alone, 'an idle tab, a minute').toBeLessThanOrEqual(14)
  expect(together, 'twenty tabs, a minute').toBeLessThanOrEqual(1.5 * alone)
  expect(opening, 'to open nineteen more').toBeLessThanOrEqual(60)
})
