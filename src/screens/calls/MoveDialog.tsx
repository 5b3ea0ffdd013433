// Moving the call that I am in to another device of mine, without the other party noticing.
import { Smartphone } from 'lucide-react'
import type { CallView } from '../../domain/calls/view.ts'
import { displayText } from '../../domain/displayText.ts'
import { callsWords } from '../../i18n/en.calls.ts'
import { Message } from '../../i18n/Message.tsx'
import { addWords, t } from '../../i18n/translate.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { nameOf, shownNameOf } from '../../parts/words.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

addWords(callsWords)

type Props = {
  readonly view: CallView
  readonly format: FormatNumber
  readonly onClose: () => void
}

export default function MoveDialog({ view: { call }, format, onClose }: Props) {
  const calls = useCalls()
  const { endpoints } = useEndpoints()
  const others = endpoints.filter(({ id }) => id !== call.endpoint)
  const { party } = call
  return (
    <Dialog
      place="card"
      name={t('move.title', { party: nameOf(party) })}
      title={<Message id="move.title" values={{ party: shownNameOf(party, format) }} />}
      onClose={onClose}
    >
      <p className="text-quiet mb-3 text-sm">
        {t(others.length === 0 ? 'move.none' : 'move.what')}
      </p>
      <ul role="list" className="flex flex-col gap-2">
        {others.map(({ id, name }) => (
          <li key={id}>
            <Button
              icon={Smartphone}
              className="w-full justify-start"
              onClick={() => {
                calls.command({ do: 'pull', call: call.id, party, endpoint: id })
                onClose()
              }}
            >
              {displayText(name, 60)}
            </Button>
          </li>
        ))}
      </ul>
      <div className="border-line mt-4 flex justify-end border-t pt-3">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </Dialog>
  )
}
