// Asks before a request that changes or deletes something is sent, and names what it will do.
import type { ApiOperation } from '../../domain/console/description.ts'
import { t } from '../../i18n/translate.ts'
import type { RunRequest } from '../../state/console/useRun.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { PlainText } from './PlainText.tsx'

type Props = {
  readonly operation: ApiOperation
  readonly request: RunRequest
  readonly isPasted: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export function ConfirmRun({ operation, request, isPasted, onConfirm, onClose }: Props) {
  const { cloud } = useCordboard().config
  const { method, id, summary } = operation
  const body = typeof request.body === 'string' ? `\n\n${request.body}` : ''
  return (
    <Dialog name={t('api.confirm', { method, id })} onClose={onClose}>
      <div className="flex flex-col gap-3">
        {summary !== undefined && (
          <p className="font-medium" lang="en">
            {summary}
          </p>
        )}
        <p className="text-sm">
          {method !== 'GET' && t(`api.confirm.${method}`)}{' '}
          {t(cloud === 'webex' ? 'api.inWebex' : 'api.inSimulator')}
        </p>
        <PlainText label={t('api.request')} text={`${method} ${request.url}${body}`} />
        {isPasted && <p className="text-warn text-sm font-medium">{t('api.pasted')}</p>}
        <div className="flex justify-end gap-2">
          <Button data-autofocus onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button look={method === 'DELETE' ? 'bad' : 'accent'} onClick={onConfirm}>
            {t('api.confirmSend', { method })}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
