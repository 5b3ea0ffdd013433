// Details for finding a fault, shown before they are copied. No names, no numbers.
import { Check, Copy, Download } from 'lucide-react'
import { useId, useState } from 'react'
import { plainFault } from '../../domain/session/fault.ts'
import { supportReport } from '../../domain/session/support.ts'
import { accountWords } from '../../i18n/en.account.ts'
import { frameWords } from '../../i18n/en.frame.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { notificationPermission } from '../../lib/notifications.ts'
import { lastRequests } from '../../lib/requestLog.ts'
import { saveFile } from '../../lib/saveFile.ts'
import { isSilenced } from '../../lib/sounds.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { usePace } from '../../state/calls/usePace.ts'
import { useSessionState } from '../../state/session/useSession.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

addWords(frameWords)

addWords(accountWords)

export default function SupportDialog({ onClose }: { readonly onClose: () => void }) {
  const { clock, config, browser, runtime } = useCordboard()
  const calls = useCalls()
  const session = useSessionState()
  const seconds = usePace()
  const id = useId()
  const [isCopied, setCopied] = useState(false)
  const [report] = useState(() => {
    const state = calls.store.getState()
    return supportReport({
      at: new Date(clock.now()).toISOString(),
      // The file's name contains the hash of the build.
      build: new URL(import.meta.url).pathname,
      cloud: config.cloud,
      browser: navigator.userAgent,
      isOnline: browser.isOnline(),
      isLeader: state.isLeader,
      freshness: state.freshness.is,
      skewMs: Math.round(calls.cloudNow() - clock.now()),
      session: session.is,
      scopes: 'scopes' in session ? session.scopes : 'unknown',
      notifications: notificationPermission(),
      isSilenced: isSilenced(),
      calls: state.views,
      faults: runtime.store.getState().faults.map(plainFault),
      requests: lastRequests(),
    })
  })
  return (
    <Dialog name={t('account.support')} onClose={onClose}>
      <p className="mb-2 text-sm">
        {t('account.connection')}:{' '}
        {seconds === undefined ? t('account.live') : t('account.updatingEvery', { seconds })}
      </p>
      <p className="text-quiet mb-2 text-sm">{t('account.supportHint')}</p>
      <label htmlFor={id} className="sr-only">
        {t('account.support')}
      </label>
      <textarea
        id={id}
        readOnly
        rows={12}
        dir="ltr"
        value={report}
        className="border-edge bg-ground w-full rounded-lg border p-2 font-mono text-xs"
      />
      <div className="mt-3 flex gap-2">
        <Button
          look="accent"
          data-autofocus
          icon={isCopied ? Check : Copy}
          onClick={() => {
            navigator.clipboard.writeText(report).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }}
        >
          {t(isCopied ? 'notice.copied' : 'account.supportCopy')}
        </Button>
        <Button
          icon={Download}
          onClick={() => saveFile('cordboard-support.json', report, 'application/json')}
        >
          {t('account.supportSave')}
        </Button>
      </div>
    </Dialog>
  )
}
