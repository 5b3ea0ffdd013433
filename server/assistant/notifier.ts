// Tells people what the rules found: each cause at most once, also after a lost answer or a restart.
import type { Log } from '../observe/log.ts'
import { decide, toldKey, type Told } from './findings.ts'
import type { Memory } from './memory.ts'
import type { Observer } from './observations.ts'
import type { Rules } from './rules.ts'
import { Refused, type Webex } from './webex.ts'
import { bodyOf, cardOf, escaped, linkIn, type Reply } from './words.ts'

/** More than this for one recipient at a time become one message. */
const MOST_APART = 4
const MOST_IN_LIST = 30
/** After a refusal, the next try for the same recipient. */
const TRY_AGAIN_MS = 5 * 60_000

export type NotifierParts = {
  readonly bot: Webex
  readonly observer: Observer
  readonly rules: Rules
  readonly memory: Memory
  readonly cordboard: string
  readonly now: () => number
  readonly log: Log
}

function messageOf({ finding }: Told, cordboard: string): Reply {
  const { title, facts, path } = finding
  const lines = facts.map(([name, value]) => `${name}: ${escaped(value)}`)
  const link = { title: 'Open in Cordboard', url: `${cordboard}${path}` }
  return {
    markdown: [`**${escaped(title)}**`, ...lines, linkIn(link.title, link.url)].join('  \n'),
    card: cardOf(title, facts, [link]),
  }
}

function listOf(all: readonly Told[], cordboard: string): Reply {
  const lines = all.slice(0, MOST_IN_LIST).map(({ finding }) => `- ${escaped(finding.title)}`)
  const more = all.length - lines.length
  return {
    markdown: [
      `**${all.length} things need your attention**`,
      '',
      ...lines,
      ...(more > 0 ? [`- and ${more} more`] : []),
      '',
      linkIn('Open Cordboard', cordboard),
    ].join('\n'),
  }
}

const addressOf = (to: string) => (to.includes('@') ? { toPersonEmail: to } : { roomId: to })

/** One look at everything that the rules are about. Never rejects. */
export function createNotifier(parts: NotifierParts): { round(): Promise<void> } {
  const { bot, observer, rules, memory, cordboard, now, log } = parts
  /** Until when nothing is sent to a recipient; ms. */
  const waiting = new Map<string, number>()

  /** Marked before it is sent: after a crash or a lost answer nobody is told twice. */
  async function tell(to: string, all: readonly Told[], message: Reply): Promise<void> {
    const keys = all.map(toldKey)
    memory.change({
      told: { ...memory.now.told, ...Object.fromEntries(keys.map((key) => [key, now()])) },
    })
    try {
      await bot.send('POST', '/messages', { ...addressOf(to), ...bodyOf(message) })
    } catch (error) {
      if (!(error instanceof Refused)) {
        log.warn('assistant: no answer to a notification; it may have arrived')
        return
      }
      log.warn('assistant: a notification was refused', { word: String(error.status) })
      const told = { ...memory.now.told }
      for (const key of keys) delete told[key]
      memory.change({ told })
      waiting.set(to, now() + TRY_AGAIN_MS)
    }
  }

  return {
    async round() {
      const seen = await observer.look(rules, (what, error) =>
        log.warn('assistant: could not be read', {
          word: error instanceof Refused ? `${what}-${error.status}` : what,
        }),
      )
      const { tell: due, since, told } = decide(rules, seen, memory.now, now())
      memory.change({ since, told })
      for (const to of new Set(due.map(({ rule }) => rule.to))) {
        if ((waiting.get(to) ?? 0) > now()) continue
        const all = due.filter(({ rule }) => rule.to === to)
        if (all.length > MOST_APART) await tell(to, all, listOf(all, cordboard))
        else for (const one of all) await tell(to, [one], messageOf(one, cordboard))
      }
    },
  }
}
