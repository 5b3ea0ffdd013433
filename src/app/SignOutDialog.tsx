// Asks before a sign-out that would lose the person's data, and offers to download them first.
import { Download } from 'lucide-react'
import { useState } from 'react'
import { accountWords } from '../i18n/en.account.ts'
import { addWords, t } from '../i18n/translate.ts'
import type { Loss } from '../state/person/keeping.ts'
import { usePersonStores } from '../state/person/usePersonStore.ts'
import { useSession } from '../state/session/useSession.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { downloadMyData } from './downloadMyData.ts'

addWords(accountWords)

type Props = {
  readonly why: Loss
  readonly isEverywhere?: boolean
  readonly onClose: () => void
}

export default function SignOutDialog({ why, isEverywhere = false, onClose }: Props) {
  const session = useSession()
  const stores = usePersonStores()
  const [isDownloaded, setDownloaded] = useState(false)
  return (
    <Dialog name={t('signOut.title')} onClose={onClose}>
      <div className="flex flex-col gap-3">
        <p className="text-sm">{t(`signOut.${why}`)}</p>
        <p className="text-sm">{t('signOut.lost')}</p>
        <p role="status" className={isDownloaded ? 'text-good text-sm font-semibold' : 'sr-only'}>
          {isDownloaded ? t('signOut.downloaded') : ''}
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button
            icon={Download}
            data-autofocus
            className="me-auto"
            onClick={() => void downloadMyData(stores).then(() => setDownloaded(true))}
          >
            {t('account.download')}
          </Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            look="bad"
            onClick={() => void session.signOut(isEverywhere ? { everywhere: true } : undefined)}
          >
            {t('account.signOut')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
