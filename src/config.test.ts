// The configuration: what the server sends is read, what is wrong is named.
import { describe, expect, it } from 'vitest'
import { loadConfig, parseConfig } from './config.ts'

const good = {
  cloud: 'simulator',
  apiBaseUrl: 'http://localhost:5174/v1',
  oauth: {
    authorizationEndpoint: 'http://localhost:5174/v1/authorize',
    tokenEndpoint: 'http://localhost:5173/oauth/token',
    revocationEndpoint: 'http://localhost:5173/oauth/signout',
    clientId: 'client',
    scopes: { user: ['a'], supervisor: ['a', 'b'], admin: ['a', 'b', 'c'], display: ['b'] },
  },
}

describe('config', () => {
  it('is read from /config.json, unknown fields left out', async () => {
    const paths: string[] = []
    const get = (path: string) => {
      paths.push(path)
      return Promise.resolve({
        ...good,
        homeRegion: 'GB',
        wallRequestsPerMinute: 60,
        fromTomorrow: 1,
      })
    }
    const config = await loadConfig({ get, post: () => Promise.resolve() })
    expect(config).toEqual({ ...good, homeRegion: 'GB', wallRequestsPerMinute: 60 })
    expect(paths).toEqual(['/config.json'])
  })

  it.each([
    [null, 'the body'],
    [{ ...good, cloud: 'other' }, 'cloud'],
    [{ ...good, apiBaseUrl: 'v1' }, 'apiBaseUrl'],
    [{ ...good, apiBaseUrl: 'https://webexapis.com/v1/' }, 'apiBaseUrl'],
    [{ ...good, oauth: { ...good.oauth, clientId: '' } }, 'oauth.clientId'],
    [{ ...good, oauth: { ...good.oauth, scopes: { user: [] } } }, 'oauth.scopes.user'],
    [{ ...good, homeRegion: 'Britain' }, 'homeRegion'],
    [{ ...good, wallRequestsPerMinute: '60' }, 'wallRequestsPerMinute'],
    [{ ...good, wallRequestsPerMinute: 0 }, 'wallRequestsPerMinute'],
  ])('names the wrong field of %j', (body, field) => {
    expect(() => parseConfig(body)).toThrow(`/config.json: ${field}: `)
  })
})
