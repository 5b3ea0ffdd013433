// What the tabs of one browser ask of Webex, counted by the simulator's journal: opening twenty,
// and a quiet minute of one and of twenty. `npx tsx bench/requests.ts` measures this alone.
import type { BrowserContext, Page } from '@playwright/test'
import { openOffice } from '../e2e/office.ts'
import { Sim } from '../e2e/sim.ts'
import { signIn } from '../e2e/signIn.ts'
import { launch } from './browser.ts'
import type { Row } from './table.ts'
import { print } from './table.ts'

const ME = 'ben.okafor@cordboard.example'
const TABS = 20
const MINUTE_MS = 60_000
const SETTLE_MS = 15_000

type Count = { readonly all: number; readonly byPath: ReadonlyMap<string, number> }

/** What the app asked since the last count: what signs people in belongs to no tab. */
function counter(simUrl: string) {
  let since = 0
  return async (): Promise<Count> => {
    const answer = await fetch(`${simUrl}/sim/requests?since=${since}`)
    const { items } = (await answer.json()) as { items: { n: number; path: string }[] }
    since = items.at(-1)?.n ?? since
    const byPath = new Map<string, number>()
    for (const { path } of items) {
      const name = path.split('?')[0] ?? path
      byPath.set(name, (byPath.get(name) ?? 0) + 1)
    }
    return { all: items.length, byPath }
  }
}

async function openPhone(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('button', { name: 'Account' }).waitFor()
  return page
}

const rowsOf = (what: string, { all, byPath }: Count): Row[] => [
  { what, value: String(all) },
  ...[...byPath]
    .sort(([, a], [, b]) => b - a)
    .map(([path, times]) => ({ what: `  ${path}`.slice(0, 62), value: String(times) })),
]

export async function requests(): Promise<readonly Row[]> {
  const office = await openOffice()
  const browser = await launch()
  try {
    const sim = new Sim(office.simUrl)
    await sim.reset()
    const context = await browser.newContext({ baseURL: office.appUrl })
    const first = await context.newPage()
    await first.goto('/')
    await signIn(first, ME)
    await first.waitForTimeout(SETTLE_MS)
    const count = counter(office.simUrl)
    await count()
    await first.waitForTimeout(MINUTE_MS)
    const one = await count()
    for (let tab = 1; tab < TABS; tab++) await openPhone(context, '/')
    await first.waitForTimeout(SETTLE_MS)
    const opening = await count()
    await first.waitForTimeout(MINUTE_MS)
    const twenty = await count()
    await context.close()
    return [
      ...rowsOf('one tab, a quiet minute', one),
      ...rowsOf(`opening ${TABS - 1} more, and ${SETTLE_MS / 1_000} s`, opening),
      ...rowsOf(`${TABS} visible tabs, a quiet minute`, twenty),
    ]
  } finally {
    await browser.close()
    await office.close()
  }
}

if (process.argv[1]?.endsWith('requests.ts')) {
  print('Requests of Webex, all tabs together', await requests())
}
