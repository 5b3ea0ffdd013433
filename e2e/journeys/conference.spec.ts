// Several calls: merging, the host's controls, forwarding and ignoring.
import type { Phone } from '../phone.ts'
import { expect, test } from '../fixtures.ts'
import type { Sim } from '../sim.ts'

const grace = { from: '+12025550147', name: 'Grace Caller' }
const alan = { from: '+12025550148', name: 'Alan Other' }
const third = { from: '+12025550149', name: 'Third Caller' }

async function answered(mine: Phone, sim: Sim, to: string, caller: typeof grace) {
  await sim.call({ to, ...caller })
  await mine.answer(caller.name)
}

test('two calls become a conference, somebody joins, somebody is removed', async ({ one, sim }) => {
  const { mine, me } = await one()
  await answered(mine, sim, me.email, grace)
  await answered(mine, sim, me.email, alan)
  await mine.sees(grace.name, 'On hold')
  await expect(mine.card(grace.name)).toContainText(`Resuming puts ${alan.name} on hold`)

  await mine.press(alan.name, 'Merge')
  const conference = mine.calls.getByRole('listitem', { name: 'Conference', exact: true })
  const participant = (party: string) =>
    conference.getByRole('listitem', { name: `Participant ${party}` })
  await expect(conference).toContainText('Connected')
  await expect(participant(grace.name)).toBeVisible()
  await expect(participant(alan.name)).toBeVisible()
  await expect(mine.card(grace.name)).toHaveCount(0)

  await conference.getByRole('button', { name: `Mute ${alan.name}` }).click()
  await expect(participant(alan.name)).toContainText('Muted')
  await expect(conference.getByRole('button', { name: 'Hold' })).toBeEnabled()
  await conference.getByRole('button', { name: 'Hold' }).click()
  await expect(conference).toContainText('On hold')

  await answered(mine, sim, me.email, third)
  await mine.press(third.name, 'Add to conference')
  await expect(participant(third.name)).toBeVisible()
  await expect(conference).toContainText('Connected')

  await conference.getByRole('button', { name: `Remove ${grace.name}` }).click()
  await expect(participant(grace.name)).toHaveCount(0)
  await expect(participant(alan.name)).toContainText('Muted')

  // The list of calls shows the end later than the conference does: one card ends, and two others must not appear for a moment.
  await sim.cloud({ latencyMs: [5, 20], readLagMs: [1_200, 1_200] })
  const flashes = await mine.calls.evaluateHandle((calls, removed) => {
    const seen: string[] = []
    const look = () => {
      for (const card of calls.querySelectorAll('ul > li:not(li li)')) {
        const name = card.getAttribute('aria-label') ?? ''
        if (name !== 'Conference' && name !== removed) seen.push(`${name}: ${card.textContent}`)
      }
    }
    new MutationObserver(look).observe(calls, { childList: true, subtree: true })
    return seen
  }, grace.name)
  await conference.getByRole('button', { name: 'End for all' }).click()
  await expect(conference).toContainText('Ending…')
  await expect(conference).toContainText('Ended')
  await expect(conference.getByRole('button')).toHaveCount(0)
  await expect(conference).toHaveCount(0)
  expect(await flashes.jsonValue()).toEqual([])
  await expect.poll(() => sim.callsOf(me.email)).toHaveLength(0)
})

test('the host leaves, and the two others keep talking', async ({ two, sim }) => {
  const { mine, theirs, me, them } = await two()
  await answered(mine, sim, me.email, grace)
  await mine.dial(them.extension)
  await theirs.answer(me.displayName)
  await mine.sees(them.displayName, 'Connected')
  await mine.press(them.displayName, 'Merge')
  const conference = mine.calls.getByRole('listitem', { name: 'Conference', exact: true })
  await conference.getByRole('button', { name: 'Leave call' }).click()
  await expect(conference).toHaveCount(0)
  await theirs.sees(grace.name, 'Connected')
})

test('a ringing call is forwarded, another one ignored', async ({ two, sim }) => {
  const { mine, theirs, me, them } = await two()
  await sim.call({ to: me.email, ...grace })
  await mine.looksAgain()
  await mine.press(grace.name, 'Forward')
  const dialog = mine.page.getByRole('dialog', { name: `Forward ${grace.name}` })
  await expect(dialog.getByRole('button', { name: 'Consult first' })).toHaveCount(0)
  await dialog.getByRole('textbox', { name: 'Forward to' }).fill(them.extension)
  await dialog.getByRole('button', { name: 'Forward', exact: true }).click()
  await expect(mine.card(grace.name)).toHaveCount(0)
  await theirs.answer(grace.name)

  await sim.call({ to: me.email, ...alan })
  await mine.looksAgain()
  await mine.press(alan.name, 'Ignore')
  await expect(mine.incoming(alan.name)).toHaveCount(0)
})
