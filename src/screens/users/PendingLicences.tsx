// Licenses that Webex has not assigned or removed although the rest succeeded (docs/webex/facts.md
// 7.2).
import type { LicenceId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Licence } from '../../domain/users/licence.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'

type Props = {
  readonly pending: readonly LicenceId[]
  readonly licences: readonly Licence[]
}

export function PendingLicences({ pending, licences }: Props) {
  const names = pending.map((id) => licences.find((one) => one.id === id)?.name ?? id)
  return (
    <FailureAlert
      words={{
        why: t('users.pending', { licences: displayText(names.join(', '), 120) }),
        next: t('users.pendingNext'),
      }}
    />
  )
}
