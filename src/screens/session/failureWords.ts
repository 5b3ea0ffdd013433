// Messages for failed sign-ins: what happened, and what to do.
import type { MessageKey } from '../../i18n/translate.ts'
import { t } from '../../i18n/translate.ts'
import type { SignInFailure } from '../../state/session/failure.ts'

type Words = { readonly title: string; readonly next: string; readonly isPassing: boolean }

export function failureWords({ is }: SignInFailure): Words {
  const title: MessageKey = `signInFailed.${is}`
  const next: MessageKey = `signInFailed.${is}Next`
  return { title: t(title), next: t(next), isPassing: is === 'serverAway' || is === 'cloudTrouble' }
}
