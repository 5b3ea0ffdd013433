// The layout of the sign-in pages: the logo, one card, and the cloud that they talk to.
import type { ReactNode } from 'react'
import { signInWords } from '../../i18n/en.signIn.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Mark } from './Mark.tsx'

addWords(signInWords)

type Props = { readonly title: string; readonly children: ReactNode }

export function Frame({ title, children }: Props) {
  const { config } = useCordboard()
  const cloud =
    config.cloud === 'simulator'
      ? t('signIn.simulator')
      : t('signIn.webex', { host: new URL(config.apiBaseUrl).host })
  return (
    <div className="flex min-h-dvh flex-col px-4 py-6 sm:px-8">
      <title>{t('app.title', { screen: title })}</title>
      <main className="mx-auto flex w-full max-w-md grow flex-col justify-center gap-6 pb-[8dvh]">
        <Mark />
        <div className="bg-surface border-line shadow-card rounded-2xl border p-6 sm:p-8">
          <h1 className="text-2xl leading-tight font-semibold text-balance">{title}</h1>
          {children}
        </div>
      </main>
      <footer className="text-quiet mx-auto max-w-md text-center text-sm text-balance">
        {cloud}
      </footer>
    </div>
  )
}
