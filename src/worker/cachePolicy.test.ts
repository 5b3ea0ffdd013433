// What the service worker may keep.
import { describe, expect, it } from 'vitest'
import { cachePolicy } from './cachePolicy.ts'

const ownOrigin = 'https://phone.example.com'
const policyOf = (path: string, more: { method?: string; isNavigation?: boolean } = {}) =>
  cachePolicy({
    method: 'GET',
    isNavigation: false,
    ownOrigin,
    url: new URL(path, ownOrigin).href,
    ...more,
  })

describe('cachePolicy', () => {
  it('keeps what never changes, and asks anew for what does', () => {
    expect(policyOf('/assets/index-abc.js')).toBe('keepForever')
    expect(policyOf('/history?tab=missed', { isNavigation: true })).toBe('pageUnlessOffline')
    expect(policyOf('/config.json')).toBe('freshUnlessOffline')
  })

  it.each([
    ['/oauth/token', { method: 'POST' }],
    ['/oauth/session', {}],
    ['/callback?code=secret&state=x', { isNavigation: true }],
    ['/healthz', {}],
    ['https://webexapis.com/v1/telephony/calls', {}],
    ['/', { method: 'POST', isNavigation: true }],
  ])('leaves %s alone', (path, more) => {
    expect(policyOf(path, more)).toBe('leave')
  })
})
