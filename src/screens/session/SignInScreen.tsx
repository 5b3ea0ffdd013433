// Signed out: the reason, if there is one, and the ways to sign in.
import { t } from '../../i18n/translate.ts'
import type { SessionState } from '../../state/session/session.ts'
import { useSession } from '../../state/session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { failureWords } from './failureWords.ts'
import { Frame } from './Frame.tsx'
import { PastedToken } from './PastedToken.tsx'
import { SignOutNote } from './SignOutNote.tsx'
import { SupportDetails } from './SupportDetails.tsx'

type Props = { readonly state: Extract<SessionState, { is: 'signedOut' | 'leaving' }> }

export default function SignInScreen({ state }: Props) {
  const session = useSession()
  const failure = state.is === 'signedOut' ? state.failure : undefined
  const words = failure && failureWords(failure)
  return (
    <Frame title={words?.title ?? t('signIn.title')}>
      <p role={failure && 'alert'} className="text-quiet mt-3 text-pretty">
        {words?.next ?? t('signIn.what')}
      </p>
      {state.is === 'signedOut' && state.signOut && <SignOutNote outcome={state.signOut} />}
      <div className="mt-6 flex flex-col gap-2">
        <Button
          look="accent"
          className="min-h-12"
          isBusy={state.is === 'leaving'}
          onClick={() => void session.signIn()}
        >
          {t('signIn.button')}
        </Button>
        {state.is === 'signedOut' && state.canResume && (
          <Button onClick={() => void session.resume()}>
            {words?.isPassing ? t('signIn.tryAgain') : t('signIn.resume')}
          </Button>
        )}
      </div>
      <p role="status" className="sr-only">
        {state.is === 'leaving' && t('signIn.leaving')}
      </p>
      {failure && <SupportDetails failure={failure} />}
      <PastedToken />
    </Frame>
  )
}
