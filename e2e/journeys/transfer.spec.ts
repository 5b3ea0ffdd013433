// Transferring a call: now, when answered, after consulting, to voicemail, and canceling.
import { expect, test } from '../fixtures.ts'
import type { Phone } from '../phone.ts'

const caller = { from: '+12025550147', name: 'Grace Caller' }

async function openTransfer(phone: Phone) {
  await phone.press(caller.name, 'Transfer')
  await phone.sees(caller.name, 'On hold')
  return phone.page.getByRole('dialog', { name: `Transfer ${caller.name}` })
}

test('transfer now: the colleague gets the caller, my card is gone', async ({ two, sim }) => {
  const { mine, theirs, me, them } = await two()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)

  const dialog = await openTransfer(mine)
  await dialog.getByRole('textbox', { name: 'Transfer to' }).fill(them.extension)
  await dialog.getByRole('button', { name: 'Transfer now' }).click()

  // The card is gone three seconds later, when Webex has transferred the call: then it rings there.
  await expect(mine.card(caller.name)).toHaveCount(0)
  await theirs.looksAgain()
  await expect(theirs.incoming(caller.name)).toBeVisible()
  await theirs.answer(caller.name)
})

test('transfer when answered: I keep the caller until the colleague answers', async ({
  two,
  sim,
}) => {
  const { mine, theirs, me, them } = await two()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)

  const dialog = await openTransfer(mine)
  await dialog.getByRole('textbox', { name: 'Transfer to' }).fill(them.extension)
  await dialog.getByRole('button', { name: 'Transfer when answered' }).click()

  await expect(theirs.page.getByRole('alertdialog')).toBeVisible()
  await expect(mine.card(caller.name)).toBeVisible()
  await theirs.page.getByRole('alertdialog').getByRole('button', { name: 'Answer' }).click()
  await expect(mine.card(caller.name)).toHaveCount(0)
  await theirs.sees(caller.name, 'Connected')
})

test('consult first, then complete: the two talk, I am out', async ({ two, sim }) => {
  const { mine, theirs, me, them } = await two()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)

  const dialog = await openTransfer(mine)
  await dialog.getByRole('textbox', { name: 'Transfer to' }).fill(them.extension)
  await dialog.getByRole('button', { name: 'Consult first' }).click()
  await theirs.answer(me.displayName)
  await mine.sees(them.displayName, 'Connected')
  await expect(mine.card(caller.name)).toContainText('On hold')

  await mine.press(them.displayName, 'Complete transfer')
  await expect(mine.calls.getByRole('listitem')).toHaveCount(0)
  await theirs.sees(caller.name, 'Connected')
})

test('consult first, then cancel: back to the caller', async ({ two, sim }) => {
  const { mine, theirs, me, them } = await two()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)

  const dialog = await openTransfer(mine)
  await dialog.getByRole('textbox', { name: 'Transfer to' }).fill(them.extension)
  await dialog.getByRole('button', { name: 'Consult first' }).click()
  await theirs.answer(me.displayName)
  await mine.sees(them.displayName, 'Connected')

  await mine.press(them.displayName, 'Cancel transfer')
  await mine.sees(caller.name, 'Connected')
  await expect(theirs.calls.getByRole('listitem', { name: me.displayName })).toContainText('Ended')
})

test('to voicemail: the caller reaches the mailbox of the colleague', async ({ two, sim }) => {
  const { mine, theirs, me, them } = await two()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)

  const dialog = await openTransfer(mine)
  await dialog.getByRole('textbox', { name: 'Transfer to' }).fill(them.extension)
  await dialog.getByRole('button', { name: 'To voicemail' }).click()
  await expect(mine.card(caller.name)).toHaveCount(0)
  await expect(theirs.page.getByRole('alertdialog')).toHaveCount(0)
})

test('cancel: nothing was transferred, and the caller is no longer held', async ({ one, sim }) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)
  const dialog = await openTransfer(mine)
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(dialog).toBeHidden()
  await mine.sees(caller.name, 'Connected')
})

test('a destination that is no number gets an error, and nothing is sent', async ({ one, sim }) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)
  const dialog = await openTransfer(mine)
  for (const text of ['', 'javascript:alert(1)']) {
    await dialog.getByRole('textbox', { name: 'Transfer to' }).fill(text)
    await dialog.getByRole('button', { name: 'Transfer now' }).click()
    await expect(dialog.getByRole('alert')).toBeVisible()
  }
  expect(await sim.sent('POST', '/telephony/calls/divert')).toHaveLength(0)
})

test('an accidental transfer is undone, and nothing was sent', async ({ two, sim }) => {
  const { mine, me, them } = await two()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)
  const dialog = await openTransfer(mine)
  await dialog.getByRole('textbox', { name: 'Transfer to' }).fill(them.extension)
  await dialog.getByRole('button', { name: 'Transfer now' }).click()
  await expect(mine.page.getByText(`Transferring ${caller.name}`)).toBeVisible()
  await mine.page.getByRole('button', { name: 'Undo' }).click()
  await expect(mine.page.getByText(`Transferring ${caller.name}`)).toHaveCount(0)
  await mine.press(caller.name, 'Resume')
  await mine.sees(caller.name, 'Connected')
  expect(await sim.sent('POST', '/telephony/calls/divert')).toHaveLength(0)
})

for (const leave of ['closed', 'reloaded'] as const) {
  test(`a waiting transfer is sent although the page is ${leave} within three seconds`, async ({
    two,
    sim,
  }) => {
    const { mine, me, them } = await two()
    await sim.call({ to: me.email, ...caller })
    await mine.answer(caller.name)
    const dialog = await openTransfer(mine)
    await mine.isSettled(caller.name)
    await dialog.getByRole('textbox', { name: 'Transfer to' }).fill(them.extension)
    await dialog.getByRole('button', { name: 'Transfer now' }).click()
    await expect(mine.page.getByText(`Transferring ${caller.name}`)).toBeVisible()
    expect(await sim.sent('POST', '/telephony/calls/divert')).toHaveLength(0)
    if (leave === 'closed') await mine.page.close()
    else await mine.page.reload()
    await expect.poll(() => sim.sent('POST', '/telephony/calls/divert')).toHaveLength(1)
    await expect.poll(() => sim.callsOf(them.email)).toHaveLength(1)
    if (leave === 'reloaded') await expect(mine.card(caller.name)).toHaveCount(0)
  })
}
