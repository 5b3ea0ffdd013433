// Used and remaining units of each license.
import { TriangleAlert } from 'lucide-react'
import { displayText } from '../../domain/displayText.ts'
import type { Licence } from '../../domain/users/licence.ts'
import { freeUnits, isNearEnd } from '../../domain/users/licence.ts'
import { t } from '../../i18n/translate.ts'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import type { Licences } from '../../state/users/useUsers.ts'

export function LicenceFigures({
  licences: { licences, failure, retry },
}: {
  readonly licences: Licences
}) {
  if (failure) {
    return <RetryFailure title={t('users.licencesFailed')} failure={failure} onRetry={retry} />
  }
  return (
    <ul
      role="list"
      aria-label={t('users.licences')}
      className="grid min-h-24 grid-cols-2 gap-2 sm:gap-3 lg:grid-cols-4"
    >
      {licences.map((licence) => (
        <li
          key={licence.id}
          className="bg-surface border-line shadow-card flex min-w-0 flex-col gap-1.5 rounded-xl border p-3"
        >
          <p className="text-quiet text-xs font-medium break-words">
            <bdi>{displayText(licence.name, 60)}</bdi>
          </p>
          <p className="mt-auto text-sm font-semibold tabular-nums">{usedText(licence)}</p>
          {licence.total !== undefined && <Bar licence={licence} />}
          <Left licence={licence} />
        </li>
      ))}
    </ul>
  )
}

const usedText = ({ used, total }: Licence): string =>
  total === undefined ? t('users.unitsUnlimited', { used }) : t('users.units', { used, total })

/** Decorative: the numbers are beside it. */
function Bar({ licence }: { readonly licence: Licence }) {
  const share = licence.total ? Math.min(1, licence.used / licence.total) : 1
  return (
    <div aria-hidden className="bg-ground h-1.5 overflow-hidden rounded-full">
      <div
        className={`h-full rounded-full ${isNearEnd(licence) ? 'bg-bad-fill' : 'bg-accent-fill'}`}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  )
}

function Left({ licence }: { readonly licence: Licence }) {
  const count = freeUnits(licence)
  if (licence.total === undefined) return null
  if (!isNearEnd(licence))
    return <p className="text-quiet text-xs">{t('users.unitsLeft', { count })}</p>
  return (
    <p className="text-bad flex items-center gap-1 text-xs font-semibold">
      <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
      {count === 0 ? t('users.allUsed') : t('users.nearEnd', { count })}
    </p>
  )
}
