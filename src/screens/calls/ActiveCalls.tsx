// My calls: how current they are, the cards where there are calls, words where there are none.
import type { ReactNode } from 'react'
import { Suspense } from 'react'
import { t } from '../../i18n/translate.ts'
import { useCallViews, useFreshness } from '../../state/calls/useCalls.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { CallList, FloatButton, Freshness, NotificationOffer } from './lazyParts.ts'

export function ActiveCalls() {
  const views = useCallViews()
  const format = useFormatNumber()
  return (
    <section aria-labelledby="active-calls" className="min-w-0">
      <div className="mb-2 flex min-h-8 flex-wrap items-center justify-between gap-x-3">
        <h2 id="active-calls" tabIndex={-1} className="text-base font-semibold">
          {t('active.title')}
        </h2>
        <span className="flex items-center gap-1">
          <Suspense fallback={null}>
            <Freshness />
            <FloatButton format={format} />
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
    <Empty>
      <p className="text-ink text-base font-medium">
        {t(isWaiting ? 'active.waiting' : 'active.none')}
      </p>
      <p className="max-w-sm">{t('active.reload')}</p>
      <Suspense fallback={null}>
        <NotificationOffer />
      </Suspense>
    </Empty>
  )
}

function Empty({ children }: { readonly children: ReactNode }) {
  return (
    <div className="border-line text-quiet flex flex-col items-center gap-2 rounded-xl border border-dashed px-4 py-3 text-center text-sm md:py-10 lg:py-14">
      {children}
    </div>
  )
}
