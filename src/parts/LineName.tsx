// The line of a call, if it is not the person's own.
import { displayText } from '../domain/displayText.ts'
import { Message } from '../i18n/Message.tsx'

export function LineName({ line }: { readonly line: string }) {
  return (
    <p className="text-quiet text-sm font-medium">
      <Message id="card.line" values={{ line: displayText(line, 40) }} />
    </p>
  )
}
