// Who is signed in and how, as the rest of the app uses it, and what the session asks of OAuth.
import type { StoreApi } from 'zustand/vanilla'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { TokenPort } from '../../webex/ports.ts'
import type { SignInFailure } from './failure.ts'
import type { PastedTokenProblem } from './pastedToken.ts'
import type { Role, Scopes } from './scopes.ts'
import type { SignOutOutcome } from './relayClient.ts'
import type { SessionKind, Token } from './token.ts'
import type { Config } from '../../config.ts'
import type { Result } from '../../domain/result.ts'
import type { Store } from '../../lib/storage.ts'

/** Whether somebody is signed in, and how. */
export type SessionState =
  /** Not known yet whether somebody is signed in. */
  | { readonly is: 'starting' }
  /** On the way to Webex. */
  | { readonly is: 'leaving' }
  /** Back from Webex, with a code that is being exchanged. */
  | { readonly is: 'comingBack' }
  | {
      readonly is: 'signedOut'
      readonly failure?: SignInFailure
      /** Of the sign-out just now, where there is something to say about it. */
      readonly signOut?: SignOutOutcome
      /** The server still keeps a session, or may: `resume` can go on with it. */
      readonly canResume: boolean
    }
  | {
      readonly is: 'signedIn'
      /** The same in all tabs and after a reload; another one after each sign-in. */
      readonly id: string
      readonly kind: SessionKind
      readonly scopes: Scopes
      /** Requested and not granted, until the person has said to go on without. */
      readonly missing: readonly string[]
    }
  /** What is on the screen stays there, and the person is asked to sign in again. */
  | {
      readonly is: 'renewalRefused'
      readonly id: string
      readonly kind: SessionKind
      readonly scopes: Scopes
    }

/** The sign-in of this browser. */
export type Session = {
  readonly store: StoreApi<SessionState>
  readonly token: TokenPort
  /** Finishes a sign-in that comes back from Webex, else takes up the kept session. */
  start(): Cancel
  /**
   * Leaves for Webex's sign-in page, and comes back to the page that is open now. Resolves
   * to why it could not leave, which the state says, too, where nobody was signed in.
   */
  signIn(options?: { readonly role?: Role }): Promise<SignInFailure | undefined>
  /** Signs in with a personal access token; resolves to what is wrong with it. */
  enterToken(text: string): Promise<PastedTokenProblem | undefined>
  /**
   * Goes on with a token that Webex has given to this browser, kept by our server.
   * @param missing asked for and not granted.
   */
  enter(token: Token, missing?: readonly string[]): void
  /** Tries again to go on with the session that the server keeps. */
  resume(): Promise<void>
  /** The same, and what is on the screen stays meanwhile. Never rejects. */
  tryAgain(): Promise<void>
  /** The person knows what was not granted, and goes on. */
  acceptGrant(): void
  /** In all tabs; `everywhere`: on other computers and displays, too. Never rejects. */
  signOut(options?: { readonly everywhere?: boolean }): Promise<void>
  /** Called when a session has ended in this tab: forget what is bound to the person. */
  onEnded(then: () => void): Cancel
}

// What the session asks of OAuth, whoever carries it out.

/** What a sign-in asks for. */
export type SignInRequest = {
  readonly scopes: readonly string[]
  /** Where to go afterwards. */
  readonly landing: string
  /** Let the person choose another account than the one that Webex remembers. */
  readonly chooseAccount: boolean
}

/** A finished sign-in. `asked` may be more than was granted. */
export type Completed = {
  readonly token: Token
  readonly landing: string
  readonly asked: readonly string[]
}

/** OAuth as the session uses it. */
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
