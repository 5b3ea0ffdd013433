// Shows the sign-in page every time except for `prompt=none`: people use the simulator to switch
// between persons.
import type { KoaContextWithOIDC } from 'oidc-provider'
import { interactionPolicy } from './oidcProvider.ts'

const { Check, Prompt, base } = interactionPolicy

const wantsSilence = (ctx: KoaContextWithOIDC) => ctx.oidc.params?.['prompt'] === 'none'

const askEveryTime = new Check(
  'ask_every_time',
  'The person is chosen anew each time',
  'login_required',
  (ctx) => !wantsSilence(ctx) && !ctx.oidc.result?.login,
)

/** One page answers all prompts: the person, and the permissions. */
export function signInPolicy() {
  const policy = base()
  policy.get('login')?.checks.add(askEveryTime)
  policy.add(new Prompt({ name: 'select_account', requestable: true }))
  return policy
}
