// Webex refuses a scope that the integration does not have; oidc-provider ignores unknown scopes.
// docs/webex/facts.md 1.2: `invalid_scope`, on the redirect.
import type { Configuration } from 'oidc-provider'
import { errors } from './oidcProvider.ts'
import { textOf } from './form.ts'
import { allScopes, openIdScopes } from './scopes.ts'

const known = new Set([...openIdScopes, ...allScopes])

/** A validator that runs with every authorization request; its parameter is never sent. */
export const knownScopesOnly: NonNullable<Configuration['extraParams']> = {
  simulator_scope_check: (ctx) => {
    // Not oidc-provider's own `params`, which no longer contain unknown values.
    const given = ctx.method === 'POST' ? ctx.oidc.body?.['scope'] : ctx.query['scope']
    const asked = textOf(given).split(' ')
    const unknown = asked.filter((scope) => !known.has(scope))
    if (unknown.length > 0) {
      throw new errors.InvalidScope('The requested scope is invalid.', unknown.join(' '))
    }
  },
}
