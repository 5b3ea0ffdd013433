// Shown after an error of ours, or when a chunk of an older build is gone: what to do now.
import type { ReactNode } from 'react'
import { Component } from 'react'
import { displayText } from '../domain/displayText.ts'
import { isMissingPart, textOfError } from '../domain/session/fault.ts'
import { t } from '../i18n/translate.ts'
import { elapsedText } from '../parts/elapsed.ts'
import { Button } from '../ui/Button.tsx'
import { useSelfReload } from './useSelfReload.ts'
import { useUpdateReload } from './useUpdateReload.ts'

type BoundaryProps = {
  readonly children: ReactNode
  /** Shown instead of the error page: `null` if the rest of the screen works without it. */
  readonly fallback?: null
  /** Whether it stands around one page, and navigation and calls stay. */
  readonly isPage?: boolean
}
type BoundaryState = { readonly error?: unknown; readonly hasFailed: boolean }

/** Catches exceptions of rendering below it. The root reports them (main.tsx). */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error, hasFailed: true }
  }

  /** Whether the page itself says what happened. */
  get isTelling(): boolean {
    return this.props.fallback === undefined
  }

  override render() {
    const { children, fallback, isPage = false } = this.props
    if (!this.state.hasFailed) return children
    if (fallback === null) return null
    const Shown = isPage ? PageError : ErrorPage
    return <Shown error={this.state.error} onRetry={() => this.setState({ hasFailed: false })} />
  }
}

type PageProps = { readonly error: unknown; readonly onRetry: () => void }

/** In place of one page of the app: navigation and calls stay as they are. */
export function PageError(props: PageProps) {
  useUpdateReload(isMissingPart(props.error))
  return <ErrorPage {...props} />
}

function ErrorPage({ error, onRetry }: PageProps) {
  const isMissing = isMissingPart(error)
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col gap-3 px-4 py-16">
      <h1 className="text-2xl font-semibold">
        {t(isMissing ? 'error.missingTitle' : 'error.title')}
      </h1>
      <p className="text-quiet text-pretty">{t(isMissing ? 'error.missingWhat' : 'error.what')}</p>
      <div className="flex gap-2">
        <Button onClick={onRetry}>{t('error.again')}</Button>
        <Reload />
      </div>
      <SupportLine error={error} />
    </div>
  )
}

/** Cordboard could not even start: no configuration, or nothing could be rendered. */
export function StartFailure({ error }: { readonly error: unknown }) {
  return (
    <main role="alert" className="mx-auto flex max-w-md flex-col gap-3 px-4 py-16">
      <title>{t('app.name')}</title>
      <h1 className="text-2xl font-semibold">{t('error.startTitle')}</h1>
      <p className="text-quiet text-pretty">{t('error.startWhat')}</p>
      <Reload />
      <SupportLine error={error} />
    </main>
  )
}

function Reload() {
  return (
    <Button look="accent" className="w-fit" onClick={() => location.reload()}>
      {t('error.reload')}
    </Button>
  )
}

function SupportLine({ error }: { readonly error: unknown }) {
  return (
    <>
      <ReloadsItself />
      <details className="text-quiet text-sm">
        <summary className="cursor-pointer py-2">{t('support.title')}</summary>
        <code className="text-xs break-words">{displayText(textOfError(error), 300)}</code>
      </details>
    </>
  )
}

/** Says when a display reloads, and reloads it; nothing if a person decides. */
function ReloadsItself() {
  const seconds = useSelfReload()
  if (seconds === undefined) return null
  return (
    <p role="timer" className="text-quiet tabular-nums">
      {t('error.reloadsIn', { time: elapsedText(seconds) })}
    </p>
  )
}
