// Describes the content of a message besides its text: Cordboard shows neither files nor cards.
import type { Message } from '../../domain/spaces/message.ts'
import { messagesWords } from '../../i18n/en.messages.ts'
import { addWords, t } from '../../i18n/translate.ts'

addWords(messagesWords)

/** One line for each kind; a message without anything that can be shown says so. */
export function besideWords({ words, files, hasCard }: Message): readonly string[] {
  const lines = [
    ...(files.length > 0 ? [t('messages.files', { count: files.length })] : []),
    ...(hasCard ? [t('messages.card')] : []),
  ]
  return words === '' && lines.length === 0 ? [t('messages.nothing')] : lines
}
