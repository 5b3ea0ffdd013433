// A note at the top of a form that opens with an earlier draft, which people may have forgotten.
import { RotateCcw } from 'lucide-react'
import { editsWords } from '../i18n/en.edits.ts'
import { addWords, t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'

addWords(editsWords)

export function FromBefore({ onStartOver }: { readonly onStartOver: () => void }) {
  return (
    <div className="bg-warn-soft text-warn flex flex-wrap items-center gap-2 rounded-lg px-3 py-2 text-sm">
      <p role="status" className="grow basis-48">
        {t('edits.fromBefore')}
      </p>
      <Button look="quiet" icon={RotateCcw} onClick={onStartOver}>
        {t('edits.startOver')}
      </Button>
    </div>
  )
}
