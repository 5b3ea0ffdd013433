// What the assistant writes: Markdown with a card beside it. Names come from outside and must stay text.

const LONGEST = 80

/** A name or number as text: one line, not too long. */
export const shown = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

/** Text in Markdown: no emphasis, no link and no mention comes of it. */
export const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+!|<>~:@-]|(?<=www)\./gi, (char) =>
    char === '<' ? '&lt;' : `\\${char}`,
  )

/** Cards know links and emphasis, but no backslash. */
const inCard = (text: string): string =>
  text.replace(/\]\(/g, '] (').replace(/[*_]{2,}/g, (marks) => [...marks].join('\u200B'))

/** A link into Cordboard. */
export type Link = { readonly title: string; readonly url: string }

/** A message as Markdown, and as a card for clients that show one. */
export type Reply = {
  readonly markdown: string
  readonly card?: object
}

/** A title, facts and links. */
export function cardOf(
  title: string,
  facts: readonly (readonly [name: string, value: string])[],
  links: readonly Link[],
): object {
  return {
    type: 'AdaptiveCard',
    version: '1.3',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    body: [
      { type: 'TextBlock', text: inCard(title), weight: 'Bolder', size: 'Medium', wrap: true },
      ...(facts.length > 0
        ? [
            {
              type: 'FactSet',
              facts: facts.map(([name, value]) => ({ title: name, value: inCard(value) })),
            },
          ]
        : []),
    ],
    actions: links.map(({ title: label, url }) => ({
      type: 'Action.OpenUrl',
      title: label,
      url,
    })),
  }
}

/** A link in Markdown. */
export const linkIn = (title: string, url: string): string => `[${escaped(title)}](${url})`

/** The body of `POST /messages`, without its addressee. */
export function bodyOf({ markdown, card }: Reply): object {
  return {
    markdown,
    ...(card && {
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    }),
  }
}
