// Other people's calls, and calls that continue elsewhere: pick up, join, move to another device.
import { expect, test } from '../fixtures.ts'

const grace = { from: '+12025550147', name: 'Grace Caller' }

test('I pick up a call that rings at a colleague', async ({ two, sim }) => {
  const { mine, theirs, them } = await two()
  await sim.call({ to: them.email, ...grace })
  await theirs.looksAgain()
  await expect(theirs.incoming(grace.name)).toBeVisible()
  await mine.number.fill(them.extension)
  await mine.dialpad.getByRole('button', { name: 'More ways to call' }).click()
  await mine.page
    .getByRole('menuitem', { name: `Pick up the call ringing at ${them.extension}` })
    .click()
  await mine.sees(grace.name, 'Connected')
  await expect(theirs.incoming(grace.name)).toHaveCount(0)
})

test('I pick up a call that rings in my group', async ({ one, sim }) => {
  const { mine } = await one()
  await mine.dialpad.getByRole('button', { name: 'More ways to call' }).click()
  await mine.page.getByRole('menuitem', { name: 'Pick up a call in my group' }).click()
  // Nothing rings: the page says so, and stays usable.
  await expect(mine.page.getByRole('alert')).toContainText('Couldn’t pick up')
  await expect(mine.calls.getByRole('listitem')).toHaveCount(0)
  await sim.clearFaults()
})

test('the call moves to my other device, and the colleague notices nothing', async ({
  two,
  sim,
}) => {
  const { mine, me, theirs, them } = await two()
  await theirs.dial(me.extension)
  await mine.answer(them.displayName)
  await mine.press(them.displayName, 'Move')
  const dialog = mine.page.getByRole('dialog', { name: `Move ${them.displayName}` })
  await dialog.getByRole('listitem').getByRole('button').first().click()
  await expect.poll(() => sim.sent('POST', '/telephony/calls/pull')).toHaveLength(1)
  // The temporary call is gone, the call itself continues.
  await expect.poll(() => sim.callsOf(me.email)).toHaveLength(1)
  await expect(mine.calls.getByRole('listitem')).toHaveCount(1)
  await mine.sees(them.displayName, 'Connected')
  await theirs.sees(me.displayName, 'Connected')
})
