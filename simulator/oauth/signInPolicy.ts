// When the sign-in page is shown: always, but for `prompt=none`. A simulator is for changing
// who one is, so a session in the browser never skips the choice of person.
import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'

const { Check, Prompt, base } = interactionPolicy

const wantsSilence = (ctx: KoaContextWithOIDC) => ctx.oidc.params?.['prompt'] === 'none'

const askEveryTime = new Check(
  'ask_every_time',
  'The person is chosen anew each time',
  'login_required',
  (ctx) => !wantsSilence(ctx) && !ctx.oidc.result?.login,
)

/** One page answers all prompts at once: who, and may it? */
export function signInPolicy() {
  const policy = base()
  policy.get('login')?.checks.add(askEveryTime)
  policy.add(new Prompt({ name: 'select_account', requestable: true }))
  return policy
}
