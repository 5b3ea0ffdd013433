// Parking: on my extension, on another, in the group; retrieving here or elsewhere; the recall.
import { expect, test } from '../fixtures.ts'

const caller = { from: '+12025550147', name: 'Grace Caller' }

test('park on my extension and retrieve', async ({ one, sim }) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)

  await mine.press(caller.name, 'Park')
  const dialog = mine.page.getByRole('dialog', { name: `Park ${caller.name}` })
  await expect(dialog.getByRole('radio', { name: 'On my extension' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Park call' }).click()

  await expect(mine.page.getByRole('status').filter({ hasText: me.extension })).toBeVisible()
  await expect(mine.card(caller.name)).toHaveCount(0)
  await mine.parked.getByRole('button', { name: 'Retrieve' }).click()
  await mine.sees(caller.name, 'Connected')
  await expect(mine.parked).toHaveCount(0)
})

test('park on another extension, and the colleague retrieves it', async ({ two, sim }) => {
  const { mine, theirs, me, them } = await two()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)

  await mine.press(caller.name, 'Park')
  const dialog = mine.page.getByRole('dialog', { name: `Park ${caller.name}` })
  await dialog.getByRole('radio', { name: 'On another extension' }).check()
  await dialog.getByRole('textbox', { name: 'Park at' }).fill(them.extension)
  await dialog.getByRole('button', { name: 'Park call' }).click()
  await expect(mine.parked).toContainText(them.extension)

  await theirs.dial(`*88${them.extension}`)
  await theirs.sees(caller.name, 'Connected')
})

test('park group names the extension; nobody retrieves the call, and it comes back', async ({
  two,
  sim,
}) => {
  const { mine, me, theirs, them } = await two()
  await theirs.dial(me.extension)
  await mine.answer(them.displayName)

  await mine.press(them.displayName, 'Park')
  const dialog = mine.page.getByRole('dialog', { name: `Park ${them.displayName}` })
  await dialog.getByRole('radio', { name: 'Park group' }).check()
  await dialog.getByRole('button', { name: 'Park call' }).click()
  await expect(mine.parked.getByRole('listitem')).toHaveCount(1)

  await sim.advance(46_000)
  await mine.looksAgain()
  const back = mine.incoming(them.displayName)
  await expect(back).toContainText(/Back from park/)
  await expect(mine.parked).toContainText(`${them.displayName} is ringing back`)
  await mine.answer(them.displayName)
  await theirs.sees(me.displayName, 'Connected')
  await expect(mine.parked).toHaveCount(0)
})
