// The phone: where a call begins on the left, the calls themselves in the middle.
import type { ReactNode } from 'react'
import { Suspense } from 'react'
import { t } from '../../i18n/translate.ts'
import { ActiveCalls } from './ActiveCalls.tsx'
import { ParkedCalls, StandingFailure } from './lazyParts.ts'
import { Dialpad } from '../dial/Dialpad.tsx'

/** On a narrow screen the calls come first; `aside`: the panel at the right. */
export function PhoneScreen({ aside }: { readonly aside: ReactNode }) {
  return (
    <div className="mx-auto grid w-full max-w-[100rem] grid-cols-1 items-start gap-4 p-3 sm:p-4 md:grid-cols-[19rem_minmax(0,1fr)] lg:gap-6 lg:p-6 xl:grid-cols-[18rem_minmax(0,1fr)_20rem]">
      <h1 className="sr-only">{t('phone.title')}</h1>
      <div className="order-2 mx-auto flex w-full max-w-sm flex-col gap-3 md:order-none md:max-w-none">
        <Dialpad />
        <Suspense fallback={null}>
          <ParkedCalls />
        </Suspense>
      </div>
      <div className="order-1 flex min-w-0 flex-col gap-3 md:order-none">
        <Suspense fallback={null}>
          <StandingFailure />
        </Suspense>
        <ActiveCalls />
      </div>
      <div className="order-3 min-w-0 md:order-none md:col-span-2 xl:col-span-1">{aside}</div>
    </div>
  )
}
