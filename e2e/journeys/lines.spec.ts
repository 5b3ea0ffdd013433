// A line besides one's own: which line rings, and calling from it.
import { emails, expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

const frontDesk = '1990'

test("the front desk's line rings here, and is answered, held and ended under its name", async ({
  person,
  sim,
}) => {
  const mine = await person(emails.withLine)
  await expect(mine.page.getByRole('combobox', { name: 'Call as' })).toBeVisible()
  await sim.call({ to: frontDesk, from: '+12025550123', name: 'Grace' })
  await mine.looksAgain()
  await expect(mine.incoming('Grace')).toContainText('On the line Front desk')
  await isClean(mine.page, 'a call of another line')
  await mine.answer('Grace')
  await expect(mine.card('Grace')).toContainText('On the line Front desk')
  await mine.press('Grace', 'Hold')
  await mine.sees('Grace', 'On hold')
  await mine.isSettled('Grace')
  await mine.press('Grace', 'End call')
  await mine.sees('Grace', 'Ended')
})

test("a call is placed from the front desk's line", async ({ person, sim }) => {
  const mine = await person(emails.withLine)
  const them = await sim.person(emails.colleague)
  const theirs = await person(emails.colleague)
  await mine.page.getByRole('combobox', { name: 'Call as' }).selectOption('Front desk')
  await mine.dial(them.extension)
  await expect(mine.card(them.displayName)).toContainText('On the line Front desk')
  await theirs.looksAgain()
  await expect(theirs.incoming('Front desk')).toBeVisible()
})
