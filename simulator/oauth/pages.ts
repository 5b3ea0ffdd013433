// The pages of signing in to the simulator. All text is escaped by `html`.
import { html } from 'hono/html'
import type { Member } from '../model/types.ts'
import { page, type Markup } from './pageFrame.ts'
import { scopeWords } from './scopes.ts'

const title = 'Sign in to Webex (simulator)'

export type PickPage = {
  action: string
  people: readonly Member[]
  /** The total number of people. */
  total: number
  search: string
}

/** What somebody sees more of than others. */
const roles = { administrator: 'administrator', supervisor: 'supervisor' } as const
const roleNames = ['administrator', 'supervisor'] as const

function roleWords(member: Member): Markup | string {
  const role = roleNames.find((name) => member.roles.includes(name))
  return role === undefined ? '' : html` · <strong>${roles[role]}</strong>`
}

function personRow(member: Member): Markup {
  return html`<li>
    <button name="person" value="${member.email}">${member.email}</button>
    <span dir="auto">
      ${member.displayName} · ${member.extension} · ${member.title}${roleWords(member)}
    </span>
  </li>`
}

/** One button for each person, named only by the e-mail address (docs/simulator.md). */
export function pickPage({ action, people, total, search }: PickPage): Promise<string> {
  const found = people.length === 0 ? html`<p role="status">Nobody is called that.</p>` : ''
  return page(
    title,
    html`<h1>${title}</h1>
      <p class="quiet">Choose who you want to be. Showing ${people.length} of ${total} people.</p>
      <form class="row" method="get" action="${action}" role="search">
        <label>Search by name or e-mail<input type="search" name="q" value="${search}" /></label>
        <button>Search</button>
      </form>
      ${found}
      <form method="get" action="${action}">
        <ul class="people">
          ${people.map(personRow)}
        </ul>
      </form>`,
  )
}

export type ConsentPage = {
  action: string
  back: string
  member: Member
  scopes: readonly string[]
}

/** The requested permissions, in words; then `Allow` or `Deny`. */
export function consentPage({ action, back, member, scopes }: ConsentPage): Promise<string> {
  return page(
    title,
    html`<h1>${title}</h1>
      <p>
        Cordboard asks to do this as
        <strong dir="auto">${member.displayName}</strong> (${member.email}):
      </p>
      <ul class="scopes">
        ${scopes.map((scope) => html`<li>${scopeWords[scope] ?? scope}</li>`)}
      </ul>
      <form class="row" method="post" action="${action}">
        <input type="hidden" name="person" value="${member.email}" />
        <button class="main" name="decision" value="allow">Allow</button>
        <button name="decision" value="deny">Deny</button>
      </form>
      <p class="quiet"><a href="${back}">Choose somebody else</a></p>`,
  )
}

/** The error page, with OAuth's description. */
export function problemPage(error: string, description: string): Promise<string> {
  return page(
    'Sign-in failed',
    html`<h1>Sign-in failed</h1>
      <p role="alert">${description}</p>
      <p class="quiet">${error}</p>`,
  )
}
