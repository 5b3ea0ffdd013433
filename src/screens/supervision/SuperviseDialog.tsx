// Confirms listening, coaching or barging in, with what happens and the legal notice.
import { Scale } from 'lucide-react'
import { displayText } from '../../domain/displayText.ts'
import type { SupervisionKind } from '../../domain/supervision/supervision.ts'
import { Message } from '../../i18n/Message.tsx'
import { t } from '../../i18n/translate.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { supervisionIcons } from './supervisionIcons.ts'

type Props = {
  readonly kind: SupervisionKind
  readonly name: string
  /** I already hear the call: only the mode changes. */
  readonly isTurning?: boolean
  readonly holdsOwn?: boolean
  /** The call has ended. */
  readonly hasChanged?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export function SuperviseDialog(props: Props) {
  const { kind, name, isTurning = false, holdsOwn = false, onConfirm, onClose } = props
  const { hasChanged = false } = props
  const party = <bdi>{displayText(name, 60)}</bdi>
  const what =
    isTurning && kind !== 'listen' ? (`team.${kind}Now` as const) : (`team.${kind}What` as const)
  return (
    <Dialog
      name={t(`team.${kind}Title`, { party: displayText(name, 60) })}
      title={<Message id={`team.${kind}Title`} values={{ party }} />}
      onClose={onClose}
    >
      <div className="flex flex-col gap-3 text-sm">
        <p role="alert" className="font-medium empty:hidden">
          {hasChanged && t('team.changed')}
        </p>
        <p>
          <Message id={what} values={{ party }} />
        </p>
        {holdsOwn && <p>{t('team.holdsOwn')}</p>}
        <p className="bg-warn-soft text-warn flex gap-2 rounded-lg p-3 font-medium">
          <Scale aria-hidden className="mt-0.5 size-5 shrink-0" />
          {t('team.law')}
        </p>
        <p className="text-quiet">{t('team.noted')}</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          {!hasChanged && (
            <Button
              look="bad"
              icon={supervisionIcons[kind]}
              onClick={() => {
                onConfirm()
                onClose()
              }}
            >
              {t(`team.${kind}`)}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
