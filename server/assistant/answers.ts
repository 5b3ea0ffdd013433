// What the assistant answers. It never acts itself: it gives a link into Cordboard, where the person
// presses the button with their own permissions.
import * as v from 'valibot'
import type { Command } from './commands.ts'
import type { Observer, ObservedDevice } from './observations.ts'
import { mayAsk, type Rules } from './rules.ts'
import { Refused, type Webex } from './webex.ts'
import { cardOf, escaped, linkIn, shown, type Link, type Reply } from './words.ts'

export type AnswerParts = {
  /** Missing: there is no reading token. */
  readonly reader: { readonly webex: Webex; readonly observer: Observer } | undefined
  readonly bot: Webex
  readonly rules: Rules
  readonly cordboard: string
}

const MOST_FOUND = 5
/** Parks the call that is on hold (docs/webex/everyday.md 5). */
const PARK_CODE = '*68'

const help: Reply = {
  markdown: [
    'I tell you what happens on the phones, and I prepare calls. You can ask:',
    '',
    '- **who is on a call**',
    '- **call** and a name or number',
    '- **park** and an extension, for the call that you have on hold',
    '- **status of** and the name of a device',
    '- **help**',
    '',
    'I never call for you: I give you a link to Cordboard, where you press the button.',
  ].join('\n'),
}

const plain = (markdown: string): Reply => ({ markdown })

const cannotSee = plain(
  'I cannot see calls and devices, because nobody has given me a token that may read them. Ask whoever runs me to set ASSISTANT_READ_TOKEN.',
)
const mayNot = plain(
  'I am not allowed to tell you this. Ask whoever runs me to add you to “mayAsk” in my rules.',
)

function withLinks(title: string, links: readonly Link[]): Reply {
  const lines = links.map((link) => linkIn(link.title, link.url))
  return {
    markdown: [`**${escaped(title)}**`, ...lines].join('  \n'),
    card: cardOf(title, [], links),
  }
}

const dialLink = (cordboard: string, title: string, dial: string): Link => ({
  title,
  url: `${cordboard}/?dial=${encodeURIComponent(dial)}`,
})

const phone = v.object({ type: v.optional(v.string()), value: v.string() })
const person = v.object({
  displayName: v.string(),
  emails: v.optional(v.array(v.string()), []),
  extension: v.optional(v.string()),
  phoneNumbers: v.optional(v.array(phone), []),
  type: v.optional(v.string()),
})

/** Extension, then work number, then the address, which Webex dials, too. */
function dialOf(one: v.InferOutput<typeof person>): string | undefined {
  const { extension, phoneNumbers = [], emails = [] } = one
  const of = (type: string) => phoneNumbers.find((each) => each.type === type)?.value
  return extension ?? of('work_extension') ?? of('work') ?? emails[0]
}

async function call(parts: AnswerParts, whom: string): Promise<Reply> {
  const { cordboard, reader, bot } = parts
  if (/^[+\d*#][\d\s().*#-]*$/.test(whom)) {
    const number = whom.replace(/[\s().-]/g, '')
    return withLinks('Ready to call', [dialLink(cordboard, `Call ${number}`, number)])
  }
  const from = reader?.webex ?? bot
  const query = { displayName: whom, max: String(MOST_FOUND + 1), callingData: 'true' }
  const found = (await from.list(person, '/people', query)).filter(({ type }) => type !== 'bot')
  const links = found.flatMap((one) => {
    const dial = dialOf(one)
    const title = `Call ${shown(one.displayName)} (${shown(dial ?? '')})`
    return dial === undefined ? [] : [dialLink(cordboard, title, dial)]
  })
  if (links.length === 0) return plain(`I found nobody named ${escaped(shown(whom))}.`)
  const title = links.length === 1 ? 'Ready to call' : 'Whom do you mean?'
  return withLinks(title, links.slice(0, MOST_FOUND))
}

function park({ cordboard }: AnswerParts, at: string): Reply {
  const link = dialLink(cordboard, `Park at ${at}`, `${PARK_CODE}${at}`)
  return withLinks('Put the call on hold, then press this', [link])
}

async function whoIsOnACall({ rules, reader }: AnswerParts): Promise<Reply> {
  if (!reader) return cannotSee
  if (rules.team.length === 0) {
    return plain('My rules name no “team”, so I do not know whom you mean.')
  }
  const busy: string[] = []
  const unclear: string[] = []
  for (const email of rules.team) {
    try {
      const calls = await reader.observer.callsOf(email)
      const { displayName } = await reader.observer.personOf(email)
      const isBusy = calls.some(({ state }) => ['connected', 'held', 'remoteHeld'].includes(state))
      if (isBusy) busy.push(shown(displayName === '' ? email : displayName))
    } catch {
      unclear.push(email)
    }
  }
  const free = rules.team.length - busy.length - unclear.length
  return plain(
    [
      busy.length === 0
        ? 'Nobody is on a call.'
        : `On a call: ${busy.map((name) => `**${escaped(name)}**`).join(', ')}.`,
      ...(busy.length > 0 ? [`${free} of ${rules.team.length} are not.`] : []),
      ...(unclear.length > 0 ? [`Webex did not tell me about ${unclear.length}.`] : []),
    ].join(' '),
  )
}

const connections: Readonly<Record<string, string>> = {
  connected: 'connected',
  connected_with_issues: 'connected, with issues',
  disconnected: 'offline',
  offline_expired: 'offline for a long time',
  offline_deep_sleep: 'asleep',
  activating: 'being activated',
}

function deviceFacts({ product, connectionStatus, errorCodes }: ObservedDevice) {
  return [
    ['Product', shown(product)] as const,
    ['State', connections[connectionStatus] ?? shown(connectionStatus)] as const,
    ...(errorCodes.length > 0 ? [['Issues', shown(errorCodes.join(', '))] as const] : []),
  ]
}

async function status({ reader, cordboard }: AnswerParts, of: string): Promise<Reply> {
  if (!reader) return cannotSee
  const wanted = of.toLowerCase()
  const found = (await reader.observer.devices()).filter(({ displayName }) =>
    displayName.toLowerCase().includes(wanted),
  )
  const [only] = found
  if (!only) return plain(`I found no device named ${escaped(shown(of))}.`)
  if (found.length > MOST_FOUND) {
    return plain(`${found.length} devices have that in their name. Please say more of it.`)
  }
  const lines = found.map((device) => {
    const facts = deviceFacts(device).map(([name, value]) => `${name}: ${escaped(value)}`)
    return `**${escaped(shown(device.displayName))}** — ${facts.join(', ')}`
  })
  const link = { title: 'Open in Cordboard', url: `${cordboard}/devices` }
  return {
    markdown: [...lines, linkIn(link.title, link.url)].join('  \n'),
    ...(found.length === 1 && {
      card: cardOf(shown(only.displayName), deviceFacts(only), [link]),
    }),
  }
}

async function answered(parts: AnswerParts, command: Command): Promise<Reply> {
  switch (command.is) {
    case 'help':
      return help
    case 'call':
      return call(parts, command.whom)
    case 'park':
      return park(parts, command.at)
    case 'whoIsOnACall':
      return whoIsOnACall(parts)
    case 'status':
      return status(parts, command.of)
    case 'unknown':
      return { markdown: `I did not understand that.\n\n${help.markdown}` }
  }
}

/** @param asker the address of whoever asked. Never rejects. */
export async function answerTo(
  parts: AnswerParts,
  command: Command,
  asker: string,
): Promise<Reply> {
  const isOpen = command.is === 'help' || command.is === 'unknown' || command.is === 'park'
  if (!isOpen && !mayAsk(parts.rules, asker)) return mayNot
  try {
    return await answered(parts, command)
  } catch (error) {
    const isForbidden = error instanceof Refused && [401, 403].includes(error.status)
    return plain(
      isForbidden
        ? 'Webex does not let me read this with the token that I have. Ask whoever runs me to renew it.'
        : 'Webex does not answer at the moment. Please ask again in a minute.',
    )
  }
}
