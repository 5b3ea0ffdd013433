// Opens the message dialog for requests from any page, one at a time.
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { messagesWords } from '../../i18n/en.messages.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { InStack } from '../../ui/InStack.tsx'
import { MessageDialog } from './MessageDialog.tsx'

addWords(messagesWords)

const SAID_FOR_MS = 4_000

export default function MessageComposer() {
  const { messageRequests, clock } = useCordboard()
  const open = useStore(messageRequests.store, (state) => state.next)
  const [sentTo, setSentTo] = useState<string>()
  useEffect(
    () => (sentTo === undefined ? undefined : clock.after(SAID_FOR_MS, () => setSentTo(undefined))),
    [clock, sentTo],
  )
  return (
    <>
      {open && (
        <MessageDialog
          key={open.to}
          request={open}
          onSent={() => {
            setSentTo(open.name)
            messageRequests.take()
          }}
          onClose={() => messageRequests.take()}
        />
      )}
      <InStack>
        <div role="status">
          {sentTo !== undefined && (
            <p className="animate-arrive bg-raised border-line shadow-float rounded-xl border px-4 py-3 text-sm font-medium break-words">
              {t('messages.sent', { party: sentTo })}
            </p>
          )}
        </div>
      </InStack>
    </>
  )
}
