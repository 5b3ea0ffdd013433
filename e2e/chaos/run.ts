// Runs the steps of chaos: three people with at most two tabs each. After each round everything must
// hold: the screens equal the cloud, each command has its press, no page has failed, and nobody was
// signed out.
import type { Browser } from '@playwright/test'
import { saidOnScreen } from '../faults/deskPhone.ts'
import type { SimRequest } from '../../simulator/control/types.ts'
import { emails } from '../emails.ts'
import type { Phone } from '../phone.ts'
import { Sim } from '../sim.ts'
import type { KeptSignIns, Someone } from './people.ts'
import { arrive } from './people.ts'
import type { Press } from './presses.ts'
import { unexplained } from './presses.ts'
import type { Step } from './steps.ts'
import { PEOPLE } from './steps.ts'

export type Stage = {
  readonly browser: Browser
  readonly appUrl: string
  readonly simUrl: string
  readonly kept: KeptSignIns
}

/** The problems, in words; empty if everything holds. */
export type Outcome = { readonly problem?: string; readonly done: number }

const WITHIN_MS = 10_000
/** A click finds its target at once, or is skipped. */
const CLICK = { timeout: 1_500, noWaitAfter: true } as const
const TEXT_FIELD = 'dialog[open] input:not([type="radio"]):not([type="checkbox"])'
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const people = [emails.me, emails.colleague, emails.administrator]

type Run = {
  readonly sim: Sim
  readonly all: readonly Someone[]
  readonly presses: readonly Press[]
  readonly faults: readonly string[]
  /** Calls from outside, and the calls that a check has found. */
  readonly sessions: Set<string>
}

const tabOf = ({ tabs }: Someone, tab: number): Phone => tabs[tab] ?? (tabs[0] as Phone)

/** The controls that can be pressed: only the buttons of an open dialog, else those of cards, alerts and toasts. */
function controls({ page, calls }: Phone, isDialog: boolean) {
  if (isDialog) return page.locator('dialog[open]').getByRole('button')
  return calls
    .getByRole('listitem')
    .getByRole('button')
    .or(page.getByRole('alertdialog').getByRole('button'))
    .or(page.getByRole('status').getByRole('button', { name: 'Undo' }))
    .or(
      page.getByRole('alert').getByRole('button', { name: /Dismiss|Try again|End one|Keep both/ }),
    )
}

async function press(phone: Phone, step: Extract<Step, { do: 'press' }>): Promise<void> {
  const isDialog = (await phone.page.locator('dialog[open]').count()) > 0
  const buttons = controls(phone, isDialog)
  const count = await buttons.count()
  if (count === 0) return
  const button = buttons.nth(Math.floor(step.pick * count))
  if (step.gesture === 'double') await button.dblclick({ ...CLICK, delay: 30 })
  else if (step.gesture === 'enter') await button.press('Enter', CLICK)
  else await button.click(CLICK)
}

async function far(run: Run, step: Extract<Step, { do: 'far' }>): Promise<void> {
  const sessions = [...run.sessions]
  const session = sessions[Math.floor(step.pick * sessions.length)]
  // An action that is not possible for this party is skipped.
  if (session) await run.sim.remoteActs(session, step.action).catch(() => undefined)
}

async function perform(run: Run, step: Step): Promise<void> {
  const { sim, all } = run
  const someone = 'who' in step ? (all[step.who] as Someone) : undefined
  switch (step.do) {
    case 'ring': {
      const from = all[step.from]?.person
      if (!someone || from === someone.person) return
      const caller = from
        ? { from: from.email }
        : { from: `+1202555010${step.from}`, name: `Outside ${step.from}` }
      // Busy, or do not disturb is on: nobody rings.
      const call = await sim.call({ to: someone.person.email, ...caller }).catch(() => undefined)
      if (call) run.sessions.add(call.callSessionId)
      return
    }
    case 'press':
      return someone && press(tabOf(someone, step.tab), step)
    case 'dial': {
      if (!someone) return
      const phone = tabOf(someone, step.tab)
      await phone.number.fill(all[step.to]?.person.extension ?? '', CLICK)
      return phone.dialpad.getByRole('button', { name: 'Call', exact: true }).click(CLICK)
    }
    case 'type': {
      const field = someone && tabOf(someone, step.tab).page.locator(TEXT_FIELD).last()
      if (!field || (await field.count()) === 0 || !(await field.isEditable())) return
      return field.fill(all[step.to]?.person.extension ?? '', CLICK)
    }
    case 'reload':
      return someone && void (await tabOf(someone, step.tab).page.reload())
    case 'switch': {
      if (!someone) return
      const [first, second] = someone.tabs
      if (!second) return void (await someone.openTab())
      someone.tabs.reverse()
      return first?.page.bringToFront()
    }
    case 'fault':
      await sim.fault(step.fault)
      return
    case 'far':
      return far(run, step)
    case 'wait':
      return void (await pause(step.ms))
    case 'check':
  }
}

/** The last commands and presses in the order of their times, for who looks into a problem. */
function latest(commands: readonly SimRequest[], presses: readonly Press[]): readonly string[] {
  const sent = commands.map(({ at, person, method, path, status, ms }) => ({
    at: Date.parse(at),
    text: `${person} ${method} ${path} ${status} in ${ms} ms`,
  }))
  const pressed = presses.map(({ at, email, on }) => ({ at, text: `${email} pressed ${on}` }))
  return [...sent, ...pressed]
    .sort((one, other) => one.at - other.at)
    .slice(-40)
    .map(({ at, text }) => `${new Date(at).toISOString()} ${text}`)
}

/** The current problems; empty if everything holds. */
async function differences({ all }: Run): Promise<string | undefined> {
  for (const { person, tabs, desk } of all) {
    const cloud = (await desk.said()).join(', ')
    for (const [index, phone] of tabs.entries()) {
      const screen = (await saidOnScreen(phone)).join(', ')
      if (screen !== cloud) {
        const cards = (await phone.calls.innerText()).replaceAll(/\s+/g, ' ')
        const tab = `${person.email}, tab ${index + 1}`
        const parts = [tab, `screen: ${screen}`, `cloud: ${cloud}`, `cards: ${cards}`]
        return parts.join('\n  ')
      }
    }
  }
  return undefined
}

async function signedOut({ all }: Run): Promise<string | undefined> {
  for (const { person, tabs } of all) {
    for (const { page } of tabs) {
      const gone = page.getByRole('button', { name: /Sign in (with Webex|again)/ })
      if ((await gone.count()) > 0) return `${person.email} was signed out`
      const told = page.getByText('Something went wrong in Cordboard')
      if ((await told.count()) > 0) return `${person.email} was told of a fault in Cordboard`
    }
  }
  return undefined
}

/** Everything that must hold between two rounds. */
async function check(run: Run): Promise<string | undefined> {
  await run.sim.clearFaults()
  // By then Webex's waits and the delays before a transfer are over.
  await pause(3_000)
  for (const { tabs } of run.all) for (const phone of tabs) await phone.looksAgain()
  const end = Date.now() + WITHIN_MS
  let problem = await differences(run)
  while (problem !== undefined && Date.now() < end) {
    await pause(400)
    problem = await differences(run)
  }
  if (problem !== undefined) return `the screen is not as the cloud is\n  ${problem}`
  // Only between rounds: a fault could otherwise hit the wrong request.
  const lists = await Promise.all(run.all.map(({ desk }) => desk.calls()))
  run.sessions.clear()
  for (const { callSessionId } of lists.flat()) run.sessions.add(callSessionId)
  const commands = await run.sim.commands()
  const lost = unexplained(commands, run.presses)
  if (lost.length > 0) {
    const known = `  known:\n  ${latest(commands, run.presses).join('\n  ')}`
    return `commands that nobody has pressed\n  ${lost.join('\n  ')}\n${known}`
  }
  if (run.faults.length > 0) return `a page has failed\n  ${run.faults.join('\n  ')}`
  return signedOut(run)
}

/**
 * Runs steps one after the other, from a quiet office on, until one of the checks fails.
 *
 * @param steps a list, or a generator of the next round's steps.
 */
export async function runSteps(
  stage: Stage,
  steps: Iterable<Step>,
  tell: (text: string) => void = () => undefined,
): Promise<Outcome> {
  const sim = new Sim(stage.simUrl)
  await sim.reset()
  await sim.remote({ answerAfterMs: null, ownPhoneAfterMs: 100 })
  const notes = { presses: [] as Press[], faults: [] as string[] }
  const all: Someone[] = []
  try {
    for (const email of people.slice(0, PEOPLE)) {
      const person = await sim.person(email)
      all.push(await arrive(stage.browser, stage.appUrl, sim, person, notes, stage.kept))
    }
    await sim.mark()
    notes.presses.length = 0
    const run: Run = {
      sim,
      all,
      ...notes,
      sessions: new Set(),
    }
    let done = 0
    for (const step of steps) {
      done += 1
      tell(JSON.stringify(step))
      if (step.do === 'check') {
        const problem = await check(run)
        if (problem !== undefined) return { problem, done }
        continue
      }
      await perform(run, step).catch((error: unknown) => {
        // The target has disappeared, or something covers it: a person would see that.
        if (!isMissed(error)) throw error
      })
    }
    return { done }
  } finally {
    await Promise.all(all.map(({ context }) => context.close()))
  }
}

const isMissed = (error: unknown) =>
  error instanceof Error && /Timeout|detached|not attached|navigat/i.test(error.message)
