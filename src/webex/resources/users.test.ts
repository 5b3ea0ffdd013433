// Users over the API: what is read of a page, and what licences are asked for.
import { describe, expect, it } from 'vitest'
import type { LicenceId, LocationId, PersonId } from '../../domain/brand.ts'
import type { Reply } from '../fakeCloud.ts'
import { clientOf, fakeCloud } from '../fakeCloud.ts'
import { createUsersResource } from './users.ts'

const usersOn = (...replies: readonly Reply[]) => {
  const { send, requests } = fakeCloud(...replies)
  return { users: createUsersResource(clientOf(send)), requests }
}
const ann = 'ann' as PersonId

describe('users', () => {
  it('are read by page, bots left out, and the Link followed as given', async () => {
    const next = 'https://webex.test/v1/people?cursor=2'
    const { users, requests } = usersOn({
      body: {
        items: [
          {
            id: 'ann',
            displayName: 'Ann',
            licenses: ['c'],
            invitePending: 'true',
            phoneNumbers: [{ type: 'work', value: '+14085550100' }],
            type: 'person',
          },
          { id: 'bot', displayName: 'Bot', type: 'bot' },
        ],
      },
      headers: { link: `<${next}>; rel="next"` },
    })
    expect(await users.page()).toMatchObject({
      value: {
        users: [{ id: 'ann', licences: ['c'], isInvited: true, number: '+14085550100' }],
        next: { url: next },
      },
    })
    await users.page({ at: { url: next } })
    expect(requests.map(({ url }) => url)).toEqual([
      'https://webex.test/v1/people?callingData=true&excludeStatus=true&max=100',
      next,
    ])
  })

  it('keep all that Webex told of one', async () => {
    const body = { id: 'ann', displayName: 'Ann', custom: { a: 1 } }
    expect(await usersOn({ body }).users.find(ann)).toMatchObject({ value: { record: body } })
  })

  it('nobody by an address is no failure', async () => {
    expect(await usersOn({ body: { items: [] } }).users.byEmail('a@b.c')).toEqual({
      ok: true,
      value: undefined,
    })
  })

  it('get licences with the place, and what is pending is said', async () => {
    const { users, requests } = usersOn({ status: 206, body: { pendingLicenses: ['c', 7] } })
    const reach = { location: 'l' as LocationId, extension: '2001', number: '' }
    const answer = await users.changeLicences(ann, [
      { do: 'remove', licence: 's' as LicenceId },
      { do: 'add', licence: 'c' as LicenceId, reach },
    ])
    expect(answer).toEqual({ ok: true, value: { pending: ['c'] } })
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      personId: 'ann',
      licenses: [
        { id: 's', operation: 'remove' },
        { id: 'c', operation: 'add', properties: { locationId: 'l', extension: '2001' } },
      ],
    })
  })

  it('licences without an end have no total; numbers come under a name of their own', async () => {
    const items = [
      { id: 'a', name: 'A', totalUnits: -1, consumedUnits: 4 },
      { id: 'b', name: 'B', totalUnits: 5, consumedUnits: 4 },
    ]
    expect(await usersOn({ body: { items } }).users.licences()).toEqual({
      ok: true,
      value: [
        { id: 'a', name: 'A', used: 4 },
        { id: 'b', name: 'B', used: 4, total: 5 },
      ],
    })
    const phoneNumbers = [{ phoneNumber: '+14085550100', state: 'ACTIVE' }, { state: 'ACTIVE' }]
    expect(await usersOn({ body: { phoneNumbers } }).users.freeNumbers('l' as LocationId)).toEqual({
      ok: true,
      value: ['+14085550100'],
    })
  })
})
