// Confirms an action on a member's phone.
import type { Call } from '../../domain/calls/call.ts'
import { displayText } from '../../domain/displayText.ts'
import { Message } from '../../i18n/Message.tsx'
import { t } from '../../i18n/translate.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useCalls } from '../../state/calls/useCalls.ts'
import { CallFacts } from './CallFacts.tsx'

type Props = {
  readonly what: 'answer' | 'decline' | 'hangUp'
  readonly name: string
  /** The member's call in its current state. */
  readonly call: Call
  readonly showsParties: boolean
  /** The call has changed since the dialog was opened. */
  readonly hasChanged: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export function ConfirmDialog(props: Props) {
  const { what, name, call, showsParties, hasChanged, onConfirm, onClose } = props
  const cloud = useCalls()
  const party = <bdi>{displayText(name, 60)}</bdi>
  return (
    <Dialog
      name={t(`team.${what}Title`, { party: displayText(name, 60) })}
      title={<Message id={`team.${what}Title`} values={{ party }} />}
      onClose={onClose}
    >
      <p role="alert" className="mb-4 text-sm font-medium empty:hidden">
        {hasChanged && t('team.changed')}
      </p>
      {!hasChanged && (
        <>
          <p className="mb-3 flex flex-wrap items-center gap-2">
            <CallFacts call={call} showsParties={showsParties} cloudNow={() => cloud.cloudNow()} />
          </p>
          <p className="mb-4 text-sm">
            <Message id={`team.${what}What`} values={{ party }} />
          </p>
        </>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        {!hasChanged && (
          <Button
            look={what === 'answer' ? 'good' : 'bad'}
            onClick={() => {
              onConfirm()
              onClose()
            }}
          >
            {t(`team.${what}`)}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
