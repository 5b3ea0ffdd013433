// The signed-in state for the rest of the app, and the session's interface to OAuth.
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
  /** The page is about to open Webex. */
  | { readonly is: 'leaving' }
  /** Returned from Webex, with a code that is being exchanged. */
  | { readonly is: 'comingBack' }
  | {
      readonly is: 'signedOut'
      readonly failure?: SignInFailure
      /** The outcome of the last sign-out, if there is something to say. */
      readonly signOut?: SignOutOutcome
      /** The server still has a session, or may have one: `resume` can continue it. */
      readonly canResume: boolean
    }
  | {
      readonly is: 'signedIn'
      /** The same in all tabs and after a reload; a new one after each sign-in. */
      readonly id: string
      readonly kind: SessionKind
      readonly scopes: Scopes
      /** Requested but not granted, until the person has chosen to continue without. */
      readonly missing: readonly string[]
    }
  /** The screen stays, and the person is asked to sign in again. */
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
  /** Finishes a sign-in that returns from Webex, or resumes the stored session. */
  start(): Cancel
  /**
   * Opens Webex's sign-in page, and returns to the current page afterwards. Resolves to the reason if that
   * failed, which is also in the state if nobody was signed in.
   */
  signIn(options?: {
    readonly role?: Role
    /** Asked for besides the role's own: what a page needs that not everybody uses. */
    readonly also?: readonly string[]
  }): Promise<SignInFailure | undefined>
  /** Signs in with a personal access token; resolves to the problem with it. */
  enterToken(text: string): Promise<PastedTokenProblem | undefined>
  /**
   * Continues with a token that Webex has issued to this browser, kept by our server.
   * @param missing requested but not granted.
   */
  enter(token: Token, missing?: readonly string[]): void
  /** Tries again to continue the server's session. */
  resume(): Promise<void>
  /** The same, while the screen stays. Never rejects. */
  tryAgain(): Promise<void>
  /** The person has read what was not granted, and continues. */
  acceptGrant(): void
  /** In all tabs; `everywhere`: on other computers and displays, too. Never rejects. */
  signOut(options?: { readonly everywhere?: boolean }): Promise<void>
  /** Called when a session has ended in this tab: discard the person's state. */
  onEnded(then: () => void): Cancel
}

// The session's interface to OAuth.

/** The options of a sign-in. */
export type SignInRequest = {
  readonly scopes: readonly string[]
  /** The page to open afterwards. */
  readonly landing: string
  /** Lets the person choose another account than the one that Webex remembers. */
  readonly chooseAccount: boolean
}

/** A finished sign-in. `asked` may contain more than was granted. */
export type Completed = {
  readonly token: Token
  readonly landing: string
  readonly asked: readonly string[]
}

/** OAuth as the session uses it. */
export type OAuth = {
  /** The address of Webex's sign-in page. */
  begin(request: SignInRequest): Promise<Result<string, SignInFailure>>
  /** Exchanges the code in `url`, once; a failure may still contain the page to return to. */
  complete(
    url: string,
  ): Promise<Result<Completed, { readonly failure: SignInFailure; readonly landing: string }>>
  /** A new token by the relay's cookie; `refused` is permanent. Rejects on a temporary failure. */
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
