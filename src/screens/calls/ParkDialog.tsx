// Parking a call: on my extension, on another one, or wherever the group has room.
import { useState } from 'react'
import type { FormEvent } from 'react'
import { cleanText } from '../../domain/cleanText.ts'
import type { ParkPlace } from '../../domain/calls/intent.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { Message } from '../../i18n/Message.tsx'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { localStore } from '../../lib/storage.ts'
import { nameOf, shownNameOf } from '../../parts/words.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useMe } from '../../state/person/useMe.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Radio } from '../../ui/Radio.tsx'
import { TextField } from '../../ui/TextField.tsx'

addWords(callsWords)

type Props = {
  readonly view: CallView
  readonly format: FormatNumber
  readonly onClose: () => void
}

/** No personal data: how this person's calls are usually parked in this browser. */
const KEY = 'cordboard.parkPlace'

/** The place of the last park, so that Enter parks there again. */
function usualPlace(): ParkPlace['at'] {
  const kept = localStore().get(KEY)
  return kept === 'group' || kept === 'extension' ? kept : 'mine'
}

/** Extensions of Webex Calling have two to ten digits. */
const EXTENSION = /^\d{2,10}$/

export default function ParkDialog({ view, format, onClose }: Props) {
  const calls = useCalls()
  const mine = useMe()?.extension
  const [where, setWhere] = useState(usualPlace)
  const [extension, setExtension] = useState('')
  const [error, setError] = useState<string>()
  const typed = cleanText(extension)

  function park(event: FormEvent) {
    event.preventDefault()
    if (where === 'extension' && !EXTENSION.test(typed)) {
      setError(t(typed === '' ? 'park.noneThere' : 'park.badExtension'))
      return
    }
    const place: ParkPlace = where === 'extension' ? { at: where, extension: typed } : { at: where }
    localStore().set(KEY, where)
    calls.command({ do: 'park', call: view.call.id, where: place })
    onClose()
  }
  const radio = (at: ParkPlace['at']) => ({
    name: 'park',
    isChecked: where === at,
    onChoose: () => setWhere(at),
    ...(at === usualPlace() && { 'data-autofocus': true }),
  })
  return (
    <Dialog
      place="card"
      name={t('park.title', { party: nameOf(view.call.party) })}
      title={<Message id="park.title" values={{ party: shownNameOf(view.call.party, format) }} />}
      onClose={onClose}
    >
      <form onSubmit={park} noValidate>
        <fieldset className="flex flex-col gap-1">
          <legend className="sr-only">{t('park.where')}</legend>
          <Radio {...radio('mine')} label={t('park.mine')} hint={mine} />
          <Radio {...radio('extension')} label={t('park.other')} />
          {where === 'extension' && (
            <div className="pb-2 ps-9">
              <TextField
                label={t('park.at')}
                value={extension}
                error={error}
                inputMode="numeric"
                autoFocus
                onChange={(event) => {
                  setExtension(event.target.value)
                  setError(undefined)
                }}
              />
            </div>
          )}
          <Radio {...radio('group')} label={t('park.group')} hint={t('park.groupHint')} />
        </fieldset>
        <div className="border-line mt-4 flex justify-end gap-2 border-t pt-3">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" look="accent">
            {t('park.call')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
