// Requests about users, their licences, roles and numbers (docs/webex/facts.md 7). Administrators
// only; in a separate table, loaded on demand.
import type { Operation } from './operations.ts'

const PEOPLE_WRITE = ['spark-admin:people_write'] as const

/** Requests about users. */
export const userOperations = {
  postPeople: { method: 'POST', path: '/people', scopes: PEOPLE_WRITE },
  putPeoplePersonId: { method: 'PUT', path: '/people/{personId}', scopes: PEOPLE_WRITE },
  deletePeoplePersonId: { method: 'DELETE', path: '/people/{personId}', scopes: PEOPLE_WRITE },
  getLicenses: { method: 'GET', path: '/licenses', scopes: ['spark-admin:licenses_read'] },
  patchLicensesUsers: { method: 'PATCH', path: '/licenses/users', scopes: PEOPLE_WRITE },
  getRoles: { method: 'GET', path: '/roles', scopes: ['spark-admin:roles_read'] },
} as const satisfies Record<string, Operation>

/** In no description that we have (docs/webex/facts.md 7.3). */
export const numberOperations = {
  getPhoneNumbersForAnOrganization: {
    method: 'GET',
    path: '/telephony/config/numbers',
    scopes: ['spark-admin:telephony_config_read'],
  },
} as const satisfies Record<string, Operation>
