// Calls in and out, one person at a desk and the colleague at the other end.
import { expect, test } from '../fixtures.ts'

const caller = { from: '+12025550147', name: 'Grace Caller' }

test('a call rings, is answered, held, resumed, muted and ended', async ({ one, sim }) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, ...caller })
  await expect(mine.page).toHaveTitle(/Grace Caller/)
  await mine.answer(caller.name)
  await expect(mine.incoming(caller.name)).toHaveCount(0)
  await expect(mine.card(caller.name).getByRole('timer')).toHaveText(/0:0\d/)

  await mine.press(caller.name, 'Hold')
  await mine.sees(caller.name, 'On hold')
  await mine.press(caller.name, 'Resume')
  await mine.sees(caller.name, 'Connected')
  await mine.press(caller.name, 'Mute')
  await expect(mine.card(caller.name).getByRole('button', { name: 'Unmute' })).toBeVisible()
  await mine.press(caller.name, 'Unmute')
  await expect(mine.card(caller.name).getByRole('button', { name: 'Mute' })).toBeVisible()
  await mine.isSettled(caller.name)

  await mine.press(caller.name, 'End call')
  await mine.sees(caller.name, 'Ended')
  await expect(mine.card(caller.name)).toHaveCount(0)
  expect(await sim.callsOf(me.email)).toEqual([])
})

test('declining and sending to voicemail end the ring', async ({ one, sim }) => {
  const { mine, me } = await one()
  for (const [button, path] of [
    ['Decline', '/telephony/calls/reject'],
    ['Send to voicemail', '/telephony/calls/divert'],
  ] as const) {
    await sim.call({ to: me.email, ...caller })
    await mine.incoming(caller.name).waitFor()
    await mine.press(caller.name, button)
    await expect(mine.incoming(caller.name)).toHaveCount(0)
    await expect.poll(() => sim.sent('POST', path)).toHaveLength(1)
    await expect(mine.calls.getByRole('listitem')).toHaveCount(0)
  }
})

test('dial a colleague by part of the name; both sides see the same call', async ({ two, sim }) => {
  const { mine, theirs, me, them } = await two()
  await mine.number.pressSequentially(them.displayName.slice(0, 4))
  const match = mine.dialpad.getByRole('option', { name: new RegExp(them.displayName) })
  await match.click()
  await mine.sees(them.displayName, 'Calling')
  await theirs.answer(me.displayName)
  await mine.sees(them.displayName, 'Connected')

  await theirs.press(me.displayName, 'Hold')
  await mine.sees(them.displayName, 'Held by other party')
  await theirs.press(me.displayName, 'Resume')
  await mine.sees(them.displayName, 'Connected')
  await mine.press(them.displayName, 'End call')
  await theirs.sees(me.displayName, 'Ended')
  expect(await sim.sent('POST', '/telephony/calls/dial')).toHaveLength(1)
})

test('click-to-dial says which phone to answer while it rings', async ({ one, sim }) => {
  await sim.remote({ ownPhoneAfterMs: null })
  const { mine } = await one()
  await mine.dial('2003')
  await expect(mine.calls.getByRole('listitem')).toContainText(/Answer on .* to place the call/)
})

test('a double click dials once; pasted formats become one number', async ({ one, sim }) => {
  const { mine } = await one()
  await mine.number.fill('+1 (202) 555-0147')
  await mine.dialpad.getByRole('button', { name: 'Call', exact: true }).dblclick()
  await expect(mine.calls.getByRole('listitem')).toHaveCount(1)
  await expect.poll(() => sim.sent('POST', '/telephony/calls/dial')).toHaveLength(1)
})

test('answering a second call says which call will be put on hold, and holds it', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)
  await sim.call({ to: me.email, from: '+12025550148', name: 'Heidi Second' })
  await expect(mine.incoming('Heidi Second')).toContainText(/hold/i)
  await mine.answer('Heidi Second')
  await mine.sees(caller.name, 'On hold')
})

test('an incoming call never takes the focus from a text field', async ({ one, sim }) => {
  const { mine, me } = await one()
  await mine.number.click()
  await mine.page.keyboard.type('20')
  await sim.call({ to: me.email, ...caller })
  await expect(mine.incoming(caller.name)).toBeVisible()
  await mine.page.keyboard.type('03')
  await expect(mine.number).toBeFocused()
  await expect(mine.number).toHaveValue('2003')
  expect(await sim.sent('POST', '/telephony/calls/answer')).toHaveLength(0)
})

test('digits go to the call and are echoed', async ({ one, sim }) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)
  await mine.press(caller.name, 'Keypad')
  const keypad = mine.page.getByRole('dialog', { name: /Keypad/ })
  await keypad.getByRole('button', { name: /^1/ }).click()
  await keypad.getByRole('button', { name: '#' }).click()
  await expect(keypad).toContainText('1#')
  await expect.poll(() => sim.sent('POST', '/telephony/calls/transmitDtmf')).not.toHaveLength(0)
  await mine.page.keyboard.press('Escape')
  await expect(keypad).toHaveCount(0)
  await mine.sees(caller.name, 'Connected')
})

test('a reload loses nothing: the call, its hold clock and the session are there again', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)
  await mine.press(caller.name, 'Hold')
  await mine.sees(caller.name, 'On hold')
  await mine.isSettled(caller.name)
  await mine.page.reload()
  await mine.sees(caller.name, 'On hold')
})

test('a feature code is sent as one: it is no failure if no call results', async ({ one, sim }) => {
  const { mine } = await one()
  // Webex accepts it, and no call appears.
  await mine.page.route('**/telephony/calls/dial', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    await route.fulfill({ status: 201, json: {}, headers: { 'access-control-allow-origin': '*' } })
  })
  await mine.dial('*78')
  await expect(mine.page.getByRole('status').filter({ hasText: '*78' })).toContainText(
    'Sent to your phone system',
  )
  await expect(mine.number).toHaveValue('')
  await expect(mine.calls.getByRole('listitem')).toHaveCount(0)
  await expect(mine.page.getByRole('alert')).toHaveCount(0)
  // A call that results from it has a card like any other.
  await mine.page.unroute('**/telephony/calls/dial')
  await sim.remote({ ownPhoneAfterMs: 100 })
  await mine.dial('*98')
  await expect(mine.calls.getByRole('listitem')).toHaveCount(1)
  await expect.poll(() => sim.sent('POST', '/telephony/calls/dial')).toHaveLength(1)
})
