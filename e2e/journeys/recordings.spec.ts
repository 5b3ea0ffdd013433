// Recordings: permissions when they are wanted, real sound, transcript, the recycle bin, links that end.
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'
import { allow } from '../signIn.ts'

const HOUR_MS = 3_600_000

/** What is played, as the browser has it. */
const sound = (page: Page) =>
  page.locator('audio').evaluate((element) => {
    const { currentTime, duration, paused, playbackRate } = element as HTMLAudioElement
    return { currentTime, duration, paused, playbackRate }
  })

test('a recorded call is played with its transcript, deleted and restored', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  const { page } = mine
  const { callSessionId } = await sim.call({
    to: me.email,
    from: '+12025550188',
    name: 'Grace Hopper',
  })
  await mine.answer('Grace Hopper')
  await mine.press('Grace Hopper', 'Record')
  await expect.poll(async () => (await sim.callWrites()).at(-1)).toBe('startRecording')
  await mine.isSettled('Grace Hopper')
  await sim.advance(60_000)
  await sim.remoteActs(callSessionId, 'hangup')

  await page.goto('/recordings')
  await page.getByRole('button', { name: 'Sign in and allow' }).click()
  await allow(page, me.email)
  const list = page.getByRole('list', { name: 'Recordings' })
  const recording = list.getByRole('listitem', { name: 'Call with Grace Hopper' }).first()
  await recording.getByRole('button', { name: 'Listen' }).click()
  const player = page.getByRole('region', { name: 'Player: Call with Grace Hopper' })
  await expect(player.getByRole('list', { name: 'Transcript' })).toBeVisible()
  await isClean(page, 'recordings')
  await expect.poll(async () => (await sound(page)).duration).toBeGreaterThan(30)

  await player.getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(async () => (await sound(page)).currentTime).toBeGreaterThan(0.2)
  await player.getByRole('combobox', { name: 'Speed' }).selectOption('2')
  const line = player.getByRole('list', { name: 'Transcript' }).getByRole('button').nth(2)
  await line.click()
  await expect.poll(async () => (await sound(page)).currentTime).toBeGreaterThan(8)
  expect(await sound(page)).toMatchObject({ paused: false, playbackRate: 2 })
  await player.getByRole('button', { name: 'Pause' }).click()
  await player.getByRole('button', { name: 'Back 10 seconds' }).click()
  await expect.poll(async () => (await sound(page)).currentTime).toBeLessThan(8)

  await page.goto('/history')
  await page.getByRole('link', { name: 'Recording of the call with Grace Hopper' }).click()
  await expect(player).toBeVisible()

  // The links end: the next press fetches fresh ones, and the sound goes on.
  await sim.advance(4 * HOUR_MS)
  const before = (await sim.all()).length
  await player.getByRole('button', { name: 'Forward 10 seconds' }).press('ArrowRight')
  await player.getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(async () => (await sound(page)).paused).toBe(false)
  expect((await sim.all()).length).toBeGreaterThanOrEqual(before)

  await recording.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'recycle bin' })).toBeVisible()
  await expect(player).toHaveCount(0)
  await page.getByRole('tab', { name: 'Recycle bin' }).click()
  const bin = page.getByRole('list', { name: 'Recycle bin' })
  await bin
    .getByRole('listitem', { name: 'Call with Grace Hopper' })
    .first()
    .getByRole('button', { name: 'Restore' })
    .click()
  await expect(page.getByRole('status').filter({ hasText: 'Restored' })).toBeVisible()
  await page.getByRole('tab', { name: 'Recordings' }).click()
  await expect(recording).toBeVisible()
})

test('a transcript that its host keeps to itself opens in a new tab, and the list says what failed', async ({
  person,
  sim,
}) => {
  const { page } = await person('ben.okafor@cordboard.example')
  await page.goto('/recordings')
  await page.getByRole('button', { name: 'Sign in and allow' }).click()
  await allow(page, 'ben.okafor@cordboard.example')
  await sim.cloud({ mediaCors: false })
  await page.getByRole('combobox', { name: 'From' }).selectOption('365')
  await page
    .getByRole('list', { name: 'Recordings' })
    .getByRole('button', { name: 'Listen' })
    .first()
    .click()
  await expect(page.getByRole('link', { name: 'Open in a new tab' })).toHaveAttribute(
    'href',
    /\/media\/transcript\//,
  )
  await sim.fault({ path: '*/convergedRecordings', fault: { status: 500 } })
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('Couldn’t load recordings')
})
