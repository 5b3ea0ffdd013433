// Catches what a screen throws, so that one mistake does not take the others with it.
import type { ReactNode } from 'react'
import { Component } from 'react'
import { ErrorPage } from './ErrorPage.tsx'

type Props = { readonly children: ReactNode }
type State = { readonly error?: unknown; readonly hasFailed: boolean }

/** Give it a `key` that changes with what it shows: it then begins anew. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false }

  static getDerivedStateFromError(error: unknown): State {
    return { error, hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <ErrorPage error={this.state.error} onRetry={() => this.setState({ hasFailed: false })} />
    )
  }
}
