// An agent of a queue: signs in, becomes available, wraps up, leaves a queue; refusals are explained.
import { expect, test } from '../fixtures.ts'
import { personWith } from '../agents.ts'
import { isClean } from '../isClean.ts'

test('an agent changes state and leaves a queue from the header', async ({ person, sim }) => {
  const [sales] = (await sim.queues()).filter(({ name }) => name === 'Sales')
  if (!sales) throw new Error('there is no queue Sales')
  const agent = await personWith(sim, (queues) => queues.includes(sales.id))
  const { page } = await person(agent.email)
  await page.getByRole('button', { name: 'My queues: Signed out' }).click()
  const desk = page.getByRole('dialog', { name: 'My queues' })
  const available = desk.getByRole('button', { name: 'Available', exact: true })
  await expect(available).toHaveAttribute('aria-disabled', 'true')
  await expect(available).toHaveAccessibleDescription('Sign in first')
  await isClean(page, 'my queues')

  await desk.getByRole('button', { name: 'Sign in to queues' }).click()
  await expect(desk.getByRole('button', { name: 'Wrap-up' })).toHaveAccessibleDescription(
    'Set your state to “Available” first',
  )
  await available.click()
  await expect(available).toHaveAttribute('aria-pressed', 'true')
  await desk.getByRole('button', { name: 'Wrap-up' }).click()
  await expect(page.getByRole('button', { name: 'My queues: Wrap-up' })).toBeVisible()
  await expect(page.getByRole('banner').getByRole('timer')).toBeVisible()

  await sim.waitIn(sales, { name: 'Grace Hopper' })
  const queue = desk.getByRole('switch', { name: 'Sales' })
  await expect(queue).toHaveAttribute('aria-checked', 'true')
  await expect(desk).toContainText('Waiting: 1')
  await queue.click()
  await expect(queue).toHaveAttribute('aria-checked', 'false')

  await sim.fault({
    method: 'PUT',
    path: '*/settings/queues',
    times: 1,
    fault: { status: 400, body: { message: 'not now' } },
  })
  await desk.getByRole('button', { name: 'Unavailable', exact: true }).click()
  await expect(desk.getByRole('alert')).toContainText('Your state wasn’t changed')
})

test('somebody who is in no queue sees nothing of them', async ({ person, sim }) => {
  const { email } = await personWith(sim, (queues) => queues.length === 0)
  const mine = await person(email)
  await expect(mine.page.getByRole('button', { name: 'My status: Available' })).toBeVisible()
  await expect(mine.page.getByRole('button', { name: /My queues/ })).toHaveCount(0)
})
