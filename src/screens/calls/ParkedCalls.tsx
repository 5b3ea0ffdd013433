// The calls that I parked, with the number large: it is read out to whoever fetches them.
import { PhoneIncoming, X } from 'lucide-react'
import { useId } from 'react'
import { isRingingBack } from '../../domain/calls/parked.ts'
import type { ParkedCall } from '../../domain/calls/view.ts'
import { Message } from '../../i18n/Message.tsx'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { Age } from '../../parts/Timer.tsx'
import { PartyName } from '../../parts/PartyName.tsx'
import { nameOf, shownNameOf } from '../../parts/words.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { useCalls, useCallViews, useLastParked, useParked } from '../../state/calls/useCalls.ts'
import { Button } from '../../ui/Button.tsx'
import { RecallCountdown } from './RecallCountdown.tsx'
import { useCloudNow } from './useCloudNow.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'

addWords(callsWords)

/** Webex Calling's feature code for retrieving (docs/conventions.md, Calls). */
const RETRIEVE_CODE = '*88'

export default function ParkedCalls() {
  const parked = useParked()
  const last = useLastParked()
  const views = useCallViews()
  const format = useFormatNumber()
  const isListed = parked.length > 0
  return (
    <div className={isListed || last ? '' : 'hidden'}>
      <p role="status" className="text-quiet min-h-5 text-sm">
        {last && (
          <Message
            id={isRingingBack(last, views) ? 'parked.ringsBack' : 'parked.status'}
            values={{ party: shownNameOf(last.party, format), at: last.at }}
          />
        )}
      </p>
      {isListed && (
        <section aria-labelledby="parked-calls" className="mt-2">
          <h2 id="parked-calls" className="mb-2 text-base font-semibold">
            {t('parked.title')}
          </h2>
          <ul role="list" data-guard="controls" className="flex flex-col gap-2">
            {parked.map((entry) => (
              <Parked
                key={entry.at}
                entry={entry}
                isBack={isRingingBack(entry, views)}
                format={format}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

type Props = {
  readonly entry: ParkedCall
  /** It rings at me again. */
  readonly isBack: boolean
  readonly format: FormatNumber
}

function Parked({ entry: { at, party, parkedAt, isLost }, isBack, format }: Props) {
  const calls = useCalls()
  const cloudNow = useCloudNow()
  const id = useId()
  return (
    <li className="bg-surface border-line shadow-card @container flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border py-2 ps-3 pe-2">
      <bdi className="bg-good-soft text-good rounded-lg px-3 py-1.5 text-2xl leading-8 font-semibold tabular-nums">
        {at}
      </bdi>
      <div id={id} className="min-w-40 flex-1">
        <PartyName party={party} format={format} />
        <p className="text-quiet text-sm">
          {isBack ? (
            <Message id="parked.ringsBack" values={{ party: shownNameOf(party, format) }} />
          ) : isLost ? (
            t('parked.lost')
          ) : (
            <Message id="parked.how" values={{ at, code: `${RETRIEVE_CODE} ${at}` }} />
          )}
        </p>
      </div>
      <span className="text-quiet ms-auto text-end text-sm">
        <Age since={parkedAt} cloudNow={cloudNow} />
        {!isBack && !isLost && <RecallCountdown parkedAt={parkedAt} cloudNow={cloudNow} />}
      </span>
      <span className="flex gap-1">
        <Button
          icon={PhoneIncoming}
          aria-describedby={id}
          className={isBack ? 'invisible' : ''}
          onClick={() => calls.command({ do: 'retrieve', from: at, party })}
        >
          {t('parked.retrieve')}
        </Button>
        <Button
          look="quiet"
          icon={X}
          isIconOnly
          title={t('parked.forget', { party: nameOf(party) })}
          onClick={() => calls.forgetParked(at)}
        >
          {t('parked.forget', { party: nameOf(party) })}
        </Button>
      </span>
    </li>
  )
}
