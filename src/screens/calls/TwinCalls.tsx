// Asks what to do about two equal calls where *Call* was pressed once (docs/calls.md, C33).
import { PhoneOff } from 'lucide-react'
import type { Twins } from '../../domain/calls/twins.ts'
import { twinsOf } from '../../domain/calls/twins.ts'
import { Message } from '../../i18n/Message.tsx'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import type { Mask } from '../../domain/supervision/maskedView.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { shownNameOf } from '../../parts/words.ts'
import { useCalls, useCallViews, usePlaced } from '../../state/calls/useCalls.ts'
import { Button } from '../../ui/Button.tsx'

addWords(callsWords)

type Props = { readonly format: FormatNumber; readonly mask: Mask }

export default function TwinCalls({ format, mask }: Props) {
  return twinsOf(usePlaced(), useCallViews()).map((twins) => (
    <div key={twins.key} className="pointer-events-auto">
      <FailureAlert
        title={
          <Message id="twins.title" values={{ party: shownNameOf(mask(twins.party), format) }} />
        }
        words={{ why: t('twins.why'), next: t('twins.next') }}
        action={<Choices twins={twins} />}
      />
    </div>
  ))
}

function Choices({ twins: { key, extra } }: { readonly twins: Twins }) {
  const calls = useCalls()
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <Button look="bad" icon={PhoneOff} onClick={() => calls.perform('endCall', extra)}>
        {t('twins.endOne')}
      </Button>
      <Button onClick={() => calls.keepBoth(key)}>{t('twins.keepBoth')}</Button>
    </div>
  )
}
