// What happens to a wall in a working day besides work: leaks like to hide where things go wrong.
import type { HurriedPage } from './weekBrowser.ts'
import type { WeekOffice } from './weekOffice.ts'

export type Trouble = {
  readonly what: string
  /** Minutes after midnight. */
  readonly from: number
  readonly to: number
  begin(page: HurriedPage, office: WeekOffice): Promise<unknown>
  end?(page: HurriedPage, office: WeekOffice): Promise<unknown>
}

const at = (hour: number, minute: number) => hour * 60 + minute

type Fault = Parameters<WeekOffice['sim']['fault']>[0]['fault']

/** Everything that is asked of the cloud fails in one way, for so many minutes. */
function fails(what: string, from: number, minutes: number, fault: Fault): Trouble {
  return {
    what,
    from,
    to: from + minutes,
    begin: (_, { sim }) => sim.fault({ path: '*', fault }),
    end: (_, { sim }) => sim.clearFaults(),
  }
}

/** Each day's. None lasts a quarter of an hour, after which the wall would reload by itself. */
export const troubles: readonly Trouble[] = [
  {
    what: 'no network',
    from: at(8, 40),
    to: at(8, 48),
    begin: (page) => page.isOnline(false),
    end: (page) => page.isOnline(true),
  },
  fails('Webex asks to slow down (429)', at(9, 40), 3, { status: 429, retryAfter: 20 }),
  fails('Webex is in trouble (503)', at(10, 40), 4, { status: 503 }),
  fails('answers that are no JSON', at(11, 40), 2, { kind: 'garbage' }),
  fails('connections that break', at(11, 50), 2, { kind: 'reset' }),
  {
    what: 'the app’s server is away',
    from: at(12, 40),
    to: at(12, 48),
    begin: (_, office) => office.stopServer(),
    end: (_, office) => office.startServer(),
  },
  {
    what: 'the cloud begins anew: all calls are gone',
    from: at(13, 40),
    to: at(13, 41),
    begin: (_, office) => office.open(true),
  },
  {
    what: 'Webex refuses the token, which is renewed',
    from: at(14, 40),
    to: at(14, 41),
    begin: (_, { sim }) => sim.fault({ path: '/telephony/*', times: 3, fault: { status: 401 } }),
    end: (_, { sim }) => sim.clearFaults(),
  },
  {
    what: 'the clock is set, half a minute on and back',
    from: at(15, 40),
    to: at(15, 50),
    begin: (page) => page.evaluate('week.setClock(30_000)'),
    end: (page) => page.evaluate('week.setClock(-30_000)'),
  },
]
