// What happened to the authorization at Webex, unless it was simply revoked.
import { t } from '../../i18n/translate.ts'
import type { SignOutOutcome } from '../../state/session/relayClient.ts'

type Message = `signedOut.${'everywhere' | 'hereOnly' | 'unclear' | 'refused' | 'unreachable'}`

function messageOf({ everywhere, revocation }: SignOutOutcome): Message | undefined {
  if (everywhere) return revocation === 'revoked' ? 'signedOut.everywhere' : 'signedOut.hereOnly'
  return revocation === undefined || revocation === 'revoked' || revocation === 'nothing'
    ? undefined
    : `signedOut.${revocation}`
}

export function SignOutNote({ outcome }: { readonly outcome: SignOutOutcome }) {
  const message = messageOf(outcome)
  return message ? (
    <p role="status" className="text-quiet mt-3 text-pretty">
      {t(message)}
    </p>
  ) : null
}
