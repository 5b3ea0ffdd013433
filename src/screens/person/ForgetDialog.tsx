// Confirms, then deletes the person's data in this browser.
import { useState } from 'react'
import { t } from '../../i18n/translate.ts'
import { usePersonStores } from '../../state/person/usePersonStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

export default function ForgetDialog({ onClose }: { readonly onClose: () => void }) {
  const stores = usePersonStores()
  const [is, setIs] = useState<'asking' | 'deleting' | 'failed'>('asking')
  function forget() {
    setIs('deleting')
    stores.forget().then(onClose, () => setIs('failed'))
  }
  return (
    <Dialog name={t('account.forget')} onClose={onClose}>
      <p className="text-sm">{t('account.forgetWhat')}</p>
      {is === 'failed' && (
        <p role="alert" className="text-bad mt-2 text-sm">
          {t('account.forgetFailed')}
        </p>
      )}
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button look="bad" isBusy={is === 'deleting'} onClick={forget}>
          {t('account.forget')}
        </Button>
      </div>
    </Dialog>
  )
}
