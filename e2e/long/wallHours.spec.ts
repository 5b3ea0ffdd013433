// Hours of the wall on an accelerated clock: it releases everything that it creates.
import type { CDPSession } from '@playwright/test'
import { emails, expect, test } from '../fixtures.ts'

const MINUTE = 60_000

/** Exact counts, after a garbage collection. */
async function counted(devtools: CDPSession) {
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') }
}

test('forty minutes leave no elements, listeners or memory behind', async ({ person, sim }) => {
  test.setTimeout(150_000)
  await sim.reset({ members: 10 })
  const { page } = await person(emails.administrator)
  await page.clock.install()
  await page.goto('/wall')
  await page.getByRole('button', { name: 'Sign in as a supervisor' }).click()
  await page.getByRole('button', { name: emails.administrator, exact: true }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  const members = page.getByRole('region', { name: 'Members' })
  await expect(members.getByRole('listitem').first()).toBeVisible()
  const colleague = await sim.person(emails.colleague)
  const tile = members.getByRole('listitem', { name: colleague.displayName })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')

  const goesOnUntil = (isSo: () => Promise<boolean>) =>
    expect
      .poll(
        async () => {
          await page.clock.runFor(2_000)
          await sim.advance(1_000)
          return isSo()
        },
        { timeout: 40_000, intervals: [100] },
      )
      .toBe(true)
  const aCallComesAndGoes = async () => {
    await goesOnUntil(() => page.getByText('Updated').isVisible())
    const { callSessionId } = await sim.call({ to: colleague.email, from: '+12025550123' })
    await goesOnUntil(async () => (await tile.innerText()).includes('Ringing'))
    await sim.remoteActs(callSessionId, 'hangup')
    await goesOnUntil(async () => (await tile.innerText()).includes('Idle'))
  }
  // In steps, between which answers arrive: otherwise only time-outs would be tested.
  const pass = async (minutes: number) => {
    for (let step = 0; step < 2 * minutes; step++) {
      await page.clock.runFor(MINUTE / 2)
      // The cloud's clock advances, too: it counts requests per minute.
      await sim.advance(MINUTE / 2)
    }
  }
  // Everything that is created once exists by now: caches are full, code is compiled.
  await aCallComesAndGoes()
  await pass(20)
  const before = await counted(devtools)
  for (let round = 0; round < 2; round++) {
    await aCallComesAndGoes()
    await pass(20)
  }
  const after = await counted(devtools)
  // Some come and go with the chart of the last hours; a leak of one per tick would be thousands.
  expect(after.nodes - before.nodes).toBeLessThan(150)
  expect(after.listeners - before.listeners).toBeLessThan(10)
  // The optimizer's memory varies; a leak of a kilobyte per tick would be thirty times as much.
  expect(after.heap - before.heap).toBeLessThan(1_000_000)
})
