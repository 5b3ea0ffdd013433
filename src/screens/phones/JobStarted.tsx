// Says that a job has started, with a link to its progress.
import { t } from '../../i18n/translate.ts'
import { PageLink } from '../../parts/PageLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

type Props = { readonly name: string; readonly onClose: () => void }

export function JobStarted({ name, onClose }: Props) {
  return (
    <Dialog name={name} onClose={onClose}>
      <div className="flex flex-col gap-3">
        <p role="status" className="text-sm font-semibold">
          {t('phones.started')}
        </p>
        <div className="flex flex-wrap items-center justify-end gap-3">
          <SeeJobs />
          <Button onClick={onClose}>{t('action.close')}</Button>
        </div>
      </div>
    </Dialog>
  )
}

export function SeeJobs() {
  return (
    <PageLink
      to="/admin/jobs"
      className="text-accent inline-flex min-h-10 items-center text-sm font-medium underline"
    >
      {t('phones.seeJobs')}
    </PageLink>
  )
}
