// The side panel: the state of a device, and its controls.
import { expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

test("the desk device is controlled, and the panel settles on the device's state", async ({
  one,
  sim,
}) => {
  const { mine } = await one()
  const panel = await mine.openDevices()
  await expect(panel.getByRole('combobox', { name: 'Device' })).toContainText('Cisco Desk Pro')
  await expect(panel.getByText('Online', { exact: true })).toBeVisible()
  await expect(panel.getByText('Not on a call')).toBeVisible()
  const volume = panel.getByRole('slider', { name: 'Volume' })
  await expect(volume).toHaveValue('50')
  await volume.press('ArrowRight')
  await expect(volume).toHaveValue('51')
  const microphone = panel.getByRole('switch', { name: 'Microphone muted' })
  await microphone.click()
  await expect(microphone).toBeChecked()
  const standby = panel.getByRole('switch', { name: 'Standby' })
  await standby.click()
  await expect(standby).toBeChecked()
  await expect(panel.getByRole('list', { name: 'Diagnostics' })).toContainText('No problems')
  await isClean(mine.page, 'the device panel')
  for (const name of ['Audio.Volume.Set', 'Audio.Microphones.Mute', 'Standby.Activate']) {
    expect(await sim.sent('POST', `/xapi/command/${name}`), name).toHaveLength(1)
  }
})

test('a call on the device is held and ended there', async ({ one, sim }) => {
  const { mine, me } = await one()
  const panel = await mine.openDevices()
  await mine.page.getByRole('combobox', { name: 'Call from' }).selectOption('Cisco Desk Pro (Desk)')
  await sim.call({ to: me.email, from: '+12025550123', name: 'Grace' })
  await mine.answer('Grace')
  const call = panel.getByRole('listitem', { name: 'Grace' })
  await expect(call).toContainText('Connected')
  await call.getByRole('button', { name: 'Hold' }).click()
  await mine.sees('Grace', 'On hold')
  await call.getByRole('button', { name: 'End call' }).click()
  await mine.sees('Grace', 'Ended')
})

test('rooms that are asleep, read-only, faulty or silent each look different', async ({
  one,
  sim,
}) => {
  const { mine } = await one()
  const panel = await mine.openDevices()
  const device = panel.getByRole('combobox', { name: 'Device' })
  await device.selectOption('Euler (20)')
  await expect(panel.getByText('Asleep', { exact: true })).toBeVisible()
  await expect(panel.getByRole('slider')).toHaveCount(0)
  await device.selectOption('Darwin (12)')
  await expect(panel.getByText('View only')).toBeVisible()
  await expect(panel.getByText('Empty')).toBeVisible()
  await device.selectOption('Curie (8)')
  await expect(panel.getByRole('list', { name: 'Diagnostics' })).toContainText('touch panel')
  await isClean(mine.page, 'a faulty device')
  await sim.fault({ path: '*/xapi/status*', fault: { status: 503 } })
  await device.selectOption('Ada (12)')
  await expect(panel.getByRole('alert')).toContainText('didn’t respond')
})

test('a refused command says so, and the control returns to the real state', async ({
  one,
  sim,
}) => {
  const { mine } = await one()
  const panel = await mine.openDevices()
  const volume = panel.getByRole('slider', { name: 'Volume' })
  await expect(volume).toHaveValue('50')
  await sim.fault({ path: '*/xapi/command/*', times: 1, fault: { status: 400 } })
  await volume.press('ArrowRight')
  await expect(panel.getByRole('alert')).toContainText('Volume didn’t work')
  await expect(volume).toHaveValue('50')
})
