// People and their devices at the border.
import { describe, expect, it } from 'vitest'
import { decodeEndpoints, decodePreferredEndpoint } from './endpoint.ts'
import { decodePeople, decodePerson } from './person.ts'

describe('decodePerson', () => {
  it('reads everything', () => {
    const wire = {
      id: 'p1',
      displayName: 'Ann Lee',
      emails: ['ann@example.com', 'lee@example.com'],
      phoneNumbers: [
        { type: 'work', value: '+442079460018' },
        { type: 'work_extension', value: '1234' },
        { type: 'mobile', value: '+447700900123' },
        { type: 'fax', value: '9' },
        { type: 'work' },
        'nonsense',
      ],
      avatar: 'https://example.com/a.png',
      department: 'Sales',
      title: 'Lead',
      roles: ['r1', 7],
      tomorrow: true,
    }
    expect(decodePerson(wire)).toEqual({
      ok: true,
      value: {
        id: 'p1',
        name: 'Ann Lee',
        email: 'ann@example.com',
        extension: '1234',
        numbers: [
          { type: 'work', value: '+442079460018' },
          { type: 'extension', value: '1234' },
          { type: 'mobile', value: '+447700900123' },
          { type: 'other', value: '9' },
        ],
        avatar: 'https://example.com/a.png',
        department: 'Sales',
        title: 'Lead',
        roles: ['r1'],
      },
    })
  })

  it.each([
    [{ displayName: '', firstName: 'Ann', lastName: 'Lee' }, 'Ann Lee'],
    [{ lastName: 'Lee' }, 'Lee'],
    [{ nickName: 'Annie', emails: ['a@b.example'] }, 'Annie'],
    [{ emails: ['a@b.example'] }, 'a@b.example'],
    [{ phoneNumbers: [{ type: 'work', value: '12' }] }, '12'],
  ])('calls %j by %s', (fields, name) => {
    expect(decodePerson({ id: 'p1', ...fields })).toMatchObject({ value: { name } })
  })

  it('takes no address for a picture but a secure one', () => {
    for (const avatar of ['javascript:alert(1)', 'http://example.com/a.png', 'data:,x', 5]) {
      const person = decodePerson({ id: 'p1', displayName: 'A', avatar })
      expect(person.ok && person.value).not.toHaveProperty('avatar')
    }
  })

  it('names what is missing', () => {
    expect(decodePerson({ displayName: 'A' })).toEqual({ ok: false, error: { field: 'id' } })
    expect(decodePerson({ id: 'p' })).toEqual({ ok: false, error: { field: 'displayName' } })
    expect(decodePerson(null)).toEqual({ ok: false, error: { field: 'body' } })
    const items = [{ id: 'p1', displayName: 'A' }, { id: 'p2' }]
    expect(decodePeople({ items, notFoundIds: null })).toMatchObject({
      value: { items: [{ id: 'p1' }], rejected: [{ field: 'items[1].displayName' }] },
    })
  })
})

describe('endpoints', () => {
  const device = { id: 'e1', type: 'DEVICE', name: 'Cisco 8865 (desk)' }
  const read = { id: 'e1', kind: 'device', name: 'Cisco 8865 (desk)' }

  it.each([
    [{ endpoints: [device] }, [read]],
    [{ preferredAnswerEndpointId: 'e1', endpoints: [device] }, [read]],
    [
      { endpoints: [{ id: 'e2', type: 'APPLICATION' }] },
      [{ id: 'e2', kind: 'application', name: 'APPLICATION' }],
    ],
    [
      { endpoints: [{ id: 'e3', type: 'CALLING_DEVICE', name: 'x' }] },
      [{ id: 'e3', kind: 'device', name: 'x' }],
    ],
    [{ endpoints: [{ id: 'e4' }, {}] }, [{ id: 'e4', kind: 'unknown', name: 'e4' }]],
    [{ endpoints: [] }, []],
  ])('of %j: %j', (body, items) => {
    expect(decodeEndpoints(body)).toMatchObject({ ok: true, value: { items } })
  })

  it.each([
    [device, 'e1'],
    [{ preferredAnswerEndpointId: 'e1', endpoints: [] }, 'e1'],
    [{ preferredAnswerEndpointId: null, endpoints: [device] }, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('preferred of %j: %j', (body, id) => {
    expect(decodePreferredEndpoint(body)).toEqual({ ok: true, value: id })
  })
})
