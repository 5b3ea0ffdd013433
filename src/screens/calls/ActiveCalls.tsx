// My calls: how current they are, the cards where there are calls, words where there are none.
import { Suspense } from 'react'
import { t } from '../../i18n/translate.ts'
import { useCallViews, useFreshness } from '../../state/calls/useCalls.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { CallList, DetailsButton, FloatButton, Freshness, NotificationOffer } from './lazyParts.ts'

/** @param onDetails opens the right column, where it is a sheet. */
export function ActiveCalls({ onDetails }: { readonly onDetails: () => void }) {
  const views = useCallViews()
  const format = useFormatNumber()
  return (
    <section aria-labelledby="active-calls" className="usable-when-dimmed min-w-0">
      <div className="mb-2 flex min-h-8 flex-wrap items-center justify-between gap-x-3">
        <h2 id="active-calls" tabIndex={-1} className="text-base font-semibold">
          {t('active.title')}
        </h2>
        <span className="flex items-center gap-1">
          <Suspense fallback={null}>
            <Freshness />
            <FloatButton format={format} />
            <DetailsButton onPress={onDetails} />
          </Suspense>
        </span>
      </div>
      {views.length === 0 ? (
        <NoCalls />
      ) : (
        <Suspense fallback={null}>
          <CallList views={views} format={format} />
        </Suspense>
      )}
    </section>
  )
}

function NoCalls() {
  const isWaiting = useFreshness().is === 'waiting'
  return (
    <div className="bg-surface border-line text-quiet flex min-h-17 flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-xl border px-4 py-3 text-sm">
      <div className="min-w-40 flex-1">
        <p className="text-ink font-medium">{t(isWaiting ? 'active.waiting' : 'active.none')}</p>
        <p>{t('active.reload')}</p>
      </div>
      <Suspense fallback={null}>
        <NotificationOffer />
      </Suspense>
    </div>
  )
}
