// The phone page at rest and during calls: favorites, recent calls, one large call, the caller's story.
import { emails, expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

const grace = { from: '+12025550147', name: 'Grace Caller' }

test('a favorite with presence is called with one press, and moved with the keyboard', async ({
  one,
  sim,
}) => {
  const { mine } = await one()
  const { page } = mine
  const chloe = await sim.person(emails.colleague)
  const dmitri = await sim.person(emails.withLine)
  for (const { displayName } of [chloe, dmitri]) {
    await page.goto(`/directory?q=${displayName.slice(0, 4)}`)
    const row = page.getByRole('listitem', { name: displayName })
    await row.getByRole('button', { name: new RegExp(`Add ${displayName}`) }).click()
  }
  await page.goto('/')
  const favorites = page.getByRole('region', { name: 'Favorites' })
  await expect(favorites.getByRole('listitem').first()).toContainText('Available')
  await favorites.getByRole('button', { name: `Call ${dmitri.displayName}` }).press('Alt+ArrowUp')
  await expect(favorites.getByRole('listitem').first()).toContainText(dmitri.displayName)
  await isClean(page, 'the phone at rest')
  await favorites.getByRole('button', { name: `Call ${chloe.displayName}` }).click()
  await mine.sees(chloe.displayName, 'Calling')
})

test('a missed call is the first of the recent ones and called back; a note is kept with it', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  const { page } = mine
  const missed = await sim.call({ to: me.email, ...grace })
  await mine.looksAgain()
  await mine.incoming(grace.name).waitFor()
  await sim.remoteActs(missed.callSessionId, 'hangup')
  await mine.looksAgain()
  const recent = page.getByRole('region', { name: 'Recent' })
  await expect(recent.getByRole('listitem').first()).toContainText('Missed')
  await recent.getByRole('button', { name: `Call back ${grace.name}` }).click()
  const placed = mine.calls.getByRole('listitem').filter({ hasText: 'Calling' })
  await expect(placed).toBeVisible()
  const story = page.getByRole('complementary', { name: /^About / })
  await story.getByRole('textbox', { name: 'Note' }).fill('Wants a quote')
  await placed.getByRole('button', { name: 'End call' }).click()
  await expect(recent.getByRole('listitem').first()).toContainText('Placed')
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await expect(page.getByText('Wants a quote')).toBeVisible()
})

test('three calls that ring show three Answer, and the large card keeps its place', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  const callers = ['Ann', 'Bob', 'Cyd'].map((name, index) => ({
    name: `${name} Caller`,
    from: `+1202555014${index}`,
  }))
  for (const caller of callers) {
    await sim.call({ to: me.email, ...caller })
    await mine.looksAgain()
    await mine.incoming(caller.name).waitFor()
  }
  await expect(mine.page.getByRole('button', { name: 'Answer', exact: true })).toHaveCount(3)
  await mine.answer('Ann Caller')
  // Within the list: a press may have scrolled the page.
  const end = async (name: string) => {
    const button = mine.card(name).getByRole('button', { name: 'End call', exact: true })
    const [box, list] = [await button.boundingBox(), await mine.calls.boundingBox()]
    return box && list && { ...box, y: box.y - list.y }
  }
  const before = await end('Ann Caller')
  await mine.answer('Cyd Caller')
  await mine.sees('Ann Caller', 'On hold')
  await mine.isSettled('Cyd Caller')
  await expect.poll(() => end('Cyd Caller')).toEqual(before)
})

test('a target that does not answer is told, with the caller still on hold', async ({
  two,
  sim,
}) => {
  const { mine, me, theirs, them } = await two()
  await sim.call({ to: me.email, ...grace })
  await mine.answer(grace.name)
  await mine.press(grace.name, 'Transfer')
  const dialog = mine.page.getByRole('dialog', { name: `Transfer ${grace.name}` })
  await dialog.getByRole('textbox', { name: 'Transfer to' }).fill(them.extension)
  await dialog.getByRole('button', { name: 'Transfer when answered' }).click()
  await expect(mine.card(grace.name)).toContainText(`Waiting for ${them.displayName}`)
  await theirs.looksAgain()
  await theirs.page
    .getByRole('alertdialog')
    .getByRole('button', { name: 'Decline' })
    .first()
    .click()
  await expect(mine.card(grace.name)).toContainText(`${them.displayName} didn't answer`)
  await mine.press(grace.name, 'Resume')
  await mine.sees(grace.name, 'Connected')
  await expect(mine.card(grace.name)).not.toContainText('answer')
})
