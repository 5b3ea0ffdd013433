// The words of a message: formatted where they were written so, else plain with links.
import { memo, useLayoutEffect, useRef } from 'react'
import type { Message } from '../../domain/spaces/message.ts'
import { linkedText, richText } from '../../lib/richText.ts'

/** Messages never change: an edited one is another object. */
const made = new WeakMap<Message, { readonly rich: DocumentFragment | undefined }>()

function richOf(message: Message): DocumentFragment | undefined {
  const known = made.get(message)
  if (known) return known.rich
  const { markdown, html } = message
  const source = markdown === undefined ? html !== undefined && { html } : { markdown }
  const rich = source ? richText(source) : undefined
  made.set(message, { rich })
  return rich
}

export const MessageText = memo(function MessageText({ message }: { readonly message: Message }) {
  const place = useRef<HTMLDivElement>(null)
  const rich = richOf(message)
  useLayoutEffect(() => {
    if (rich) place.current?.replaceChildren(rich.cloneNode(true))
  }, [rich])
  if (rich) return <div ref={place} dir="auto" className="rich-text text-sm break-words" />
  return message.words === '' ? null : <PlainText words={message.words} />
})

/** As it was typed, with its line ends. */
export function PlainText({ words }: { readonly words: string }) {
  return (
    <p dir="auto" className="text-sm break-words whitespace-pre-wrap">
      {linkedText(words).map(({ text, href }, index) =>
        href === undefined ? (
          text
        ) : (
          <a
            // oxlint-disable-next-line react/no-array-index-key -- the pieces of one text never move
            key={index}
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            className="text-accent underline"
          >
            {text}
          </a>
        ),
      )}
    </p>
  )
}
