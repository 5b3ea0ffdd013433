// Offers the numbers of a pasted signature; none is dialed automatically.
import { X } from 'lucide-react'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { usePhoneNumbers } from '../../state/dial/usePhoneNumbers.ts'
import { Button } from '../../ui/Button.tsx'

addWords(callsWords)

type Props = {
  readonly text: string
  readonly onChoose: (number: string) => void
  readonly onClose: () => void
}

export default function PastedNumbers({ text, onChoose, onClose }: Props) {
  const numbers = usePhoneNumbers()
  const region = useCallingRegion()
  const found = numbers?.findIn(text, region) ?? []
  return (
    <div role="group" aria-label={t('pasted.title')} className="bg-ground rounded-lg p-2.5">
      <div className="flex items-start justify-between gap-2">
        <p role="status" className="pt-1 text-sm">
          {numbers && t(found.length > 0 ? 'pasted.choose' : 'pasted.none')}
        </p>
        <Button look="quiet" icon={X} isIconOnly className="-mt-1 -me-1" onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
      <div className="flex flex-wrap gap-1.5">
        {found.map((number) => (
          <Button key={number} onClick={() => onChoose(number)}>
            <bdi>{numbers?.format(number, region)}</bdi>
          </Button>
        ))}
      </div>
    </div>
  )
}
