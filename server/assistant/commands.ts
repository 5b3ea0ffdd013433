// What somebody asks the assistant for, in plain English words. Pure.

/** One thing that the assistant can be asked. */
export type Command =
  | { readonly is: 'help' }
  | { readonly is: 'whoIsOnACall' }
  | { readonly is: 'call'; readonly whom: string }
  | { readonly is: 'park'; readonly at: string }
  | { readonly is: 'status'; readonly of: string }
  | { readonly is: 'unknown' }

const LONGEST = 200

/** Without the bot's own name, which begins the text of a message that mentions it. */
function withoutName(text: string, botName: string): string {
  const said = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST)
  const isNamed = said.toLowerCase().startsWith(botName.toLowerCase())
  return (isNamed ? said.slice(botName.length) : said).replace(/^[\s,:]+|[\s?.!]+$/g, '')
}

/** @param botName as it is shown in spaces. */
export function commandIn(text: string, botName: string): Command {
  const said = withoutName(text, botName)
  const words = said.toLowerCase().replaceAll('’', "'")
  if (words === '' || words === 'help' || words === 'hello' || words === 'hi') return { is: 'help' }
  if (/^who(?: is|'s) on (?:a|the) (?:call|phone)$/.test(words)) return { is: 'whoIsOnACall' }
  const call = /^(?:call|dial|ring) (.+)$/i.exec(said)?.[1]
  if (call) return { is: 'call', whom: call }
  const park = /^park(?: (?:at|on))? (\d{1,20})$/i.exec(said)?.[1]
  if (park) return { is: 'park', at: park }
  const status = /^status(?: of)? (.+)$/i.exec(said)?.[1]
  if (status) return { is: 'status', of: status }
  return { is: 'unknown' }
}
