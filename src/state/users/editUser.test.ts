// Saving a user: Webex replaces all of them, and nothing of somebody else's is undone.
import { describe, expect, it, vi } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import { ok } from '../../domain/result.ts'
import type { User } from '../../domain/users/user.ts'
import { userEdits } from '../../domain/users/user.ts'
import { saveUser } from './editUser.ts'

const user: User = {
  id: 'u' as PersonId,
  name: 'Ann Lee',
  firstName: 'Ann',
  lastName: 'Lee',
  department: 'Sales',
  title: 'Agent',
  extension: '2001',
  licences: [],
  roles: [],
  isInvited: false,
}
const base = userEdits(user)

const setUp = (now: Partial<User>) => {
  const replace = vi.fn((..._: unknown[]) => Promise.resolve(ok<void>(undefined)))
  const full = { user: { ...user, ...now }, record: { emails: ['ann@example.com'] } }
  return { find: () => Promise.resolve(ok(full)), replace }
}

describe('saving a user', () => {
  it('keeps the fields that somebody else has changed since the form was opened', async () => {
    const resource = setUp({ department: 'Service', title: 'Lead' })
    const wanted = { ...base, extension: '2007' }
    const saved = await saveUser(resource, user.id, { base, wanted })
    expect(saved).toMatchObject(ok({ is: 'saved', others: 2 }))
    expect(resource.replace).toHaveBeenCalledExactlyOnceWith(
      user.id,
      expect.objectContaining({
        emails: ['ann@example.com'],
        department: 'Service',
        title: 'Lead',
        extension: '2007',
      }),
    )
  })

  it('asks about a field that both have changed, and sends nothing', async () => {
    const resource = setUp({ department: 'Service' })
    const wanted = { ...base, department: 'Support' }
    const saved = await saveUser(resource, user.id, { base, wanted })
    expect(saved).toEqual(
      ok({ is: 'changedElsewhere', theirs: { ...base, department: 'Service' } }),
    )
    expect(resource.replace).not.toHaveBeenCalled()
  })

  it('asks nothing where both have made the same of it, but for blanks', async () => {
    const resource = setUp({ department: 'Service' })
    const wanted = { ...base, department: ' Service ' }
    const saved = await saveUser(resource, user.id, { base, wanted })
    expect(saved).toMatchObject(ok({ is: 'saved', others: 0 }))
  })
})
