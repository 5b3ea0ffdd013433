// Self-contained refresh tokens.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seal, unseal } from './sealedRefresh.ts'

describe('a sealed grant', () => {
  test('is read back unchanged, and has no underscore', () => {
    const text = fc.string()
    const grants = fc.record({ personId: text, clientId: text, grantId: text, scope: text })
    fc.assert(
      fc.property(grants, (grant) => {
        const sealed = seal(grant)
        expect(sealed).not.toContain('_')
        expect(unseal(sealed)).toEqual(grant)
      }),
    )
  })
  test('cannot be forged or changed', () => {
    const sealed = seal({ personId: 'p', clientId: 'c', grantId: 'g', scope: 's' })
    const flip = (at: number) =>
      `${sealed.slice(0, at)}${sealed[at] === '0' ? '1' : '0'}${sealed.slice(at + 1)}`
    for (let at = 0; at < sealed.length; at += 1) expect(unseal(flip(at))).toBeUndefined()
    expect(unseal('')).toBeUndefined()
    expect(unseal('made-up')).toBeUndefined()
  })
})
