// Stay, or leave what still runs.
import type { Blocker } from 'react-router'
import { accountWords } from '../i18n/en.account.ts'
import { addWords, t } from '../i18n/translate.ts'
import { useLocation } from '../lib/useNavigation.tsx'
import { guardForNavigation } from '../state/guards.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

addWords(accountWords)

type Props = { readonly blocker: Extract<Blocker, { state: 'blocked' }> }

export function LeaveDialog({ blocker }: Props) {
  const guard = guardForNavigation(useLocation(), blocker.location)
  return (
    <Dialog name={t('leave.title')} onClose={blocker.reset}>
      <div className="flex flex-col gap-3">
        <p className="text-sm">{t(`leave.${guard?.what ?? 'over'}`)}</p>
        <div className="flex justify-end gap-2">
          <Button data-autofocus onClick={blocker.reset}>
            {t('leave.stay')}
          </Button>
          <Button look="accent" onClick={blocker.proceed}>
            {t('leave.go')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
