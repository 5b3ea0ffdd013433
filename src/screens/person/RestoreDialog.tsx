// Restores a file from "Download my data".
import { useId, useState } from 'react'
import { t } from '../../i18n/translate.ts'
import { restoreBackup } from '../../state/person/backup.ts'
import { usePersonStores } from '../../state/person/usePersonStore.ts'
import { Dialog } from '../../ui/Dialog.tsx'

export default function RestoreDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId()
  const stores = usePersonStores()
  const [is, setIs] = useState<'asking' | 'restored' | 'unreadable'>('asking')
  async function restore(file: File | undefined) {
    if (!file) return
    try {
      const isRestored = restoreBackup(await stores.all(), await file.text())
      setIs(isRestored ? 'restored' : 'unreadable')
    } catch {
      setIs('unreadable')
    }
  }
  return (
    <Dialog name={t('account.restore')} onClose={onClose}>
      <p className="text-sm">{t('account.restoreWhat')}</p>
      <label htmlFor={id} className="text-quiet mt-3 mb-1 block text-xs font-medium">
        {t('account.restoreFile')}
      </label>
      <input
        id={id}
        data-autofocus
        type="file"
        accept=".json,application/json"
        onChange={(event) => void restore(event.target.files?.[0])}
        className="border-edge bg-raised w-full rounded-lg border px-3 py-2 text-sm"
      />
      <p role="status" className="mt-2 text-sm">
        {is === 'restored' && t('account.restored')}
      </p>
      {is === 'unreadable' && (
        <p role="alert" className="text-bad text-sm">
          {t('account.restoreUnreadable')}
        </p>
      )}
    </Dialog>
  )
}
