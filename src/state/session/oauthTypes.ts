// What the session asks of OAuth, whoever carries it out.
import type { Config } from '../../config.ts'
import type { Result } from '../../domain/result.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Store } from '../../lib/storage.ts'
import type { SignInFailure } from './failure.ts'
import type { Token } from './token.ts'

export type SignInRequest = {
  readonly scopes: readonly string[]
  /** Where to go afterwards. */
  readonly landing: string
  /** Let the person choose another account than the one that Webex remembers. */
  readonly chooseAccount: boolean
}

export type Completed = {
  readonly token: Token
  readonly landing: string
  readonly asked: readonly string[]
}

export type OAuth = {
  /** The address of Webex's sign-in page. */
  begin(request: SignInRequest): Promise<Result<string, SignInFailure>>
  /** Exchanges the code in `url`, once; a failure may still know where one wanted to go. */
  complete(
    url: string,
  ): Promise<Result<Completed, { readonly failure: SignInFailure; readonly landing: string }>>
  /** A fresh token by the relay's cookie; `refused` for good. Rejects on passing trouble. */
  renew(): Promise<Token | 'refused'>
}

export type OAuthOptions = {
  readonly config: Config
  readonly clock: Clock
  /** Of this tab (`sessionStore`). */
  readonly store: Store
  /** `https://phone.example.com` */
  readonly origin: string
}
