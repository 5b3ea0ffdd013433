// The sign-in page's requests: choose a person, then allow or deny (docs/simulator.md).
import { Hono, type Context } from 'hono'
import type Provider from 'oidc-provider'
import type { InteractionResults } from 'oidc-provider'
import type { Member, World } from '../model/types.ts'
import { textOf } from './form.ts'
import { errors } from './oidcProvider.ts'
import { nodeExchange } from './koaBridge.ts'
import { pageHeaders } from './pageFrame.ts'
import { consentPage, pickPage, problemPage } from './pages.ts'
import { oauthPaths } from './paths.ts'

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

const mostPeople = 40

/** Those who see most first. */
const rankOf = ({ roles }: Member) =>
  roles.includes('administrator') ? 0 : roles.includes('supervisor') ? 1 : 2

/**
 * By name or start of the email address; all for an empty search: recently invited people first, then
 * administrators, then supervisors.
 */
function search({ organisation, invitations }: World, text: string): readonly Member[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') {
    const invited = organisation.members.filter(({ id }) => invitations.isPending(id))
    const ranked = [...organisation.members].sort((a, b) => rankOf(a) - rankOf(b))
    return [...new Set([...invited.reverse(), ...ranked])]
  }
  const byMail = organisation.members.filter((member) => member.email.startsWith(wanted))
  return [...new Set([...byMail, ...organisation.searchByName(wanted)])]
}

function pick(
  interaction: Interaction,
  action: string,
  asked: string | undefined,
  world: World,
): Promise<string> {
  const { organisation } = world
  const hint = textOf(interaction.params['login_hint'])
  const text = asked ?? (organisation.memberByEmail(hint.toLowerCase()) ? hint : '')
  const people = search(world, text).slice(0, mostPeople)
  return pickPage({ action, people, total: organisation.members.length, search: text })
}

/** oidc-provider would ask to sign the other person out first, on a page with a script. */
async function dropOtherAccount(
  provider: Provider,
  interaction: Interaction,
  personId: string,
): Promise<void> {
  const session = interaction.session && (await provider.Session.findByUid(interaction.session.uid))
  if (!session || session.accountId === undefined || session.accountId === personId) return
  delete session.accountId
  delete session.authorizations
  await session.persist()
}

async function allow(
  provider: Provider,
  interaction: Interaction,
  member: Member,
): Promise<InteractionResults> {
  await dropOtherAccount(provider, interaction, member.id)
  const clientId = textOf(interaction.params['client_id'])
  const grant = new provider.Grant({ accountId: member.id, clientId })
  grant.addOIDCScope(textOf(interaction.params['scope']))
  const grantId = await grant.save()
  return { login: { accountId: member.id }, consent: { grantId }, select_account: {} }
}

const denied: InteractionResults = {
  error: 'access_denied',
  error_description: 'The resource owner or authorization server denied the request.',
}

/** Browsers apply `form-action` to the redirect that ends the sign-in. */
function formTargets(interaction: Interaction): string[] {
  const redirectUri = interaction.params['redirect_uri']
  return typeof redirectUri === 'string' && URL.canParse(redirectUri)
    ? [new URL(redirectUri).origin]
    : []
}

function consent(interaction: Interaction, action: string, member: Member): Promise<string> {
  const scopes = textOf(interaction.params['scope']).split(' ')
  const back = `${action}?q=`
  return consentPage({ action, back, member, scopes })
}

/** Serves `/v1/sign-in/{uid}`; the uid only keeps several sign-ins of one browser apart. */
export function signInApp(
  provider: Provider,
  world: () => World,
  onBug: (error: unknown) => void,
): Hono {
  const app = new Hono()
  const path = `${oauthPaths.signIn}/:uid`
  const details = async (c: Context): Promise<Interaction> => {
    const { incoming, outgoing } = await nodeExchange(
      new Request(c.req.url, { headers: c.req.raw.headers }),
    )
    return provider.interactionDetails(incoming, outgoing)
  }

  app.get(path, async (c) => {
    const interaction = await details(c)
    const person = c.req.query('person')
    const member = person === undefined ? undefined : world().organisation.memberByEmail(person)
    const body = await (member
      ? consent(interaction, c.req.path, member)
      : pick(interaction, c.req.path, c.req.query('q'), world()))
    return c.body(body, 200, pageHeaders(formTargets(interaction)))
  })

  app.post(path, async (c) => {
    const form = await c.req.parseBody()
    const interaction = await details(c)
    const member = world().organisation.memberByEmail(textOf(form['person']))
    const isAllowed = form['decision'] === 'allow' && member !== undefined
    interaction.result = isAllowed ? await allow(provider, interaction, member) : denied
    // Not interactionResult(): it would notice that the session's person was forgotten.
    await interaction.save(interaction.exp - Math.floor(Date.now() / 1000))
    return c.redirect(interaction.returnTo, 303)
  })

  app.onError(async (error, c) => {
    if (!(error instanceof errors.SessionNotFound)) onBug(error)
    const text = 'This sign-in is no longer open. Go back to the app and start again.'
    return c.body(await problemPage('session_not_found', text), 400, pageHeaders())
  })
  return app
}
