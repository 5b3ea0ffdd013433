// Runs rows of the fault matrix one after the other on one signed-in page.
import { test } from '@playwright/test'
import type { Locator, Route } from '@playwright/test'
import { expect } from '../fixtures.ts'
import type { Phone } from '../phone.ts'
import type { Sim, SimPerson } from '../sim.ts'
import type { DeskPhone } from './deskPhone.ts'
import { deskPhoneOf, screenEqualsCloud } from './deskPhone.ts'
import type { Deed, Group, Row, Sight } from './row.ts'

type Stage = {
  readonly phone: Phone
  readonly sim: Sim
  readonly me: SimPerson
  readonly desk: DeskPhone
  /** A different caller in each row, so that cards of the previous row are not mistaken for the current ones. */
  readonly caller: string
}

/** A request has ten seconds, and its effect ten more. */
const SEEN = { timeout: 25_000 }

/** Sets up the state of my call before the fault. */
async function setUp({ phone, sim, me, desk, caller }: Stage, row: Row): Promise<string> {
  if (row.before === 'nothing') return ''
  const call = await sim.call({ to: me.email, from: '+12025550147', name: caller })
  if (row.before !== 'ringing') await desk.does('answer', call.callId)
  if (row.before === 'held') await desk.does('hold', call.callId)
  if (row.before === 'muted') await desk.does('mute', call.callId)
  await phone.looksAgain()
  const state = { ringing: 'Ringing', connected: 'Connected', held: 'On hold', muted: 'Muted' }
  await expect(phone.card(caller)).toContainText(state[row.before], SEEN)
  return call.callSessionId
}

async function act({ phone, caller }: Stage, deed: Deed): Promise<void> {
  const button = (name: string) =>
    phone.card(caller).getByRole('button', { name, exact: true }).first()
  if ('press' in deed) await button(deed.press).click()
  if ('doubleClick' in deed) await button(deed.doubleClick).dblclick()
  if ('dial' in deed) await phone.dial(deed.dial)
  if ('dialArrivingTwice' in deed) {
    const twice = async (route: Route) => {
      await route.fetch()
      await route.continue()
    }
    await phone.page.route('**/telephony/calls/dial', twice, { times: 1 })
    await phone.dial(deed.dialArrivingTwice)
  }
  if ('holdEnterOn' in deed) {
    await button(deed.holdEnterOn).focus()
    // A key that is held down sends several `keydown` events, with `repeat` from the second on.
    for (let times = 0; times < 8; times++) await phone.page.keyboard.down('Enter')
    await phone.page.keyboard.up('Enter')
  }
}

function place({ phone, caller }: Stage, where: Sight['in']): Locator {
  switch (where) {
    case 'alert':
      return phone.page.getByRole('alert').first()
    case 'card':
      return phone.card(caller)
    case 'incoming':
      return phone.incoming(caller)
    case 'page':
      return phone.page.locator('body')
  }
}

async function isAsItShouldBe(stage: Stage, { after, sent }: Row): Promise<void> {
  const { phone, sim, desk, caller } = stage
  if (after === 'gone') {
    await expect(phone.card(caller).filter({ hasNotText: 'Ended' })).toHaveCount(0, SEEN)
  } else if (after === 'Calling' || after === 'two Calling') {
    await expect(phone.calls.getByRole('listitem').filter({ hasText: 'Calling' })).toHaveCount(
      after === 'Calling' ? 1 : 2,
      SEEN,
    )
  } else {
    await expect(phone.card(caller)).toContainText(after, SEEN)
  }
  await screenEqualsCloud(phone, desk)
  const commands = await sim.commands()
  const told = commands.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)
  expect(told, 'nothing was sent twice, and nothing that nobody asked for').toEqual(sent)
}

async function run(stage: Stage, row: Row): Promise<void> {
  const { phone, sim } = stage
  const session = await setUp(stage, row)
  await sim.mark()
  for (const fault of row.faults) await sim.fault(fault)
  if (row.meanwhile === 'they hang up') await sim.remoteActs(session, 'hangup')
  if (row.meanwhile === 'they call') {
    await sim.call({ to: stage.me.email, from: '+12025550147', name: stage.caller })
  }
  if (row.deed) await act(stage, row.deed)
  else await phone.looksAgain()
  for (const sight of row.sees) {
    await expect(place(stage, sight.in), row.name).toContainText(sight.text, SEEN)
  }
  if (row.answers !== undefined) {
    const alert = phone.page.getByRole('alert')
    await alert.getByRole('button', { name: row.answers, exact: true }).click(SEEN)
  }
  // The fault must stay until the request has come.
  await expect.poll(async () => (await sim.commands()).length, SEEN).toBe(row.sent.length)
  await sim.clearFaults()
  await phone.looksAgain()
  await isAsItShouldBe(stage, row)
  if (row.isQuiet) await expect(phone.page.getByRole('alert')).toHaveCount(0)
}

/** Clears everything that could affect the next row. */
async function clearUp({ phone, sim, desk, caller }: Stage, row: Row): Promise<void> {
  await sim.clearFaults()
  await desk.hangUpAll()
  // A new page has not received the wait that Webex asked for.
  if (row.faults.some(({ fault }) => 'status' in fault && [423, 429].includes(fault.status))) {
    return loadAgain(phone)
  }
  await phone.looksAgain()
  // Some disappear with their call.
  const dismiss = phone.page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).first()
  await expect(async () => {
    if ((await dismiss.count()) > 0) await dismiss.click({ timeout: 1_000 })
    expect(await phone.page.getByRole('alert').count()).toBe(0)
  }).toPass(SEEN)
  if ((await phone.number.inputValue()) !== '') await phone.number.fill('')
  await expect(phone.card(caller).filter({ hasNotText: 'Ended' })).toHaveCount(0, SEEN)
}

async function loadAgain(phone: Phone): Promise<void> {
  await phone.page.reload()
  await phone.calls.getByText('No calls', { exact: true }).waitFor()
}

/** For the developer who looks into a failing row. */
async function seenBy({ page, calls }: Phone): Promise<string> {
  const texts = [calls, page.getByRole('alert'), page.getByRole('alertdialog')]
  const all = await Promise.all(texts.map((text) => text.allInnerTexts().catch(() => [])))
  return `On the screen: ${all.flat().join(' | ').replaceAll('\n', ' ')}`
}

/**
 * Runs all rows, also after one that failed; the page is loaded again after a failure.
 *
 * @throws with all failures, by row.
 */
export async function runRows(phone: Phone, sim: Sim, me: SimPerson, group: Group) {
  const desk = await deskPhoneOf(sim, me)
  const failed: string[] = []
  const only = new RegExp(process.env['FAULT_ROWS'] ?? '')
  const rows = group.rows.filter(({ name }) => only.test(name))
  let number = 0
  for (const row of rows) {
    number += 1
    const stage = { phone, sim, me, desk, caller: `Caller ${number}` }
    const began = Date.now()
    const problem = await test.step(row.name, () =>
      run(stage, row)
        .then(() => clearUp(stage, row))
        .then(
          () => undefined,
          (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
        ),
    )
    if (process.env['FAULTS_VERBOSE']) {
      console.log(`${problem ? 'FAIL' : 'ok  '} ${Date.now() - began} ms  ${row.name}`)
    }
    if (!problem) continue
    failed.push(`${row.name}:\n${problem.message}\n${await seenBy(phone)}`)
    await sim.clearFaults()
    await desk.hangUpAll()
    await loadAgain(phone)
  }
  const passed = rows.length - failed.length
  console.log(`fault matrix, ${group.name}: ${passed} of ${rows.length} rows`)
  expect(failed.join('\n\n'), `${failed.length} rows failed`).toBe('')
}
