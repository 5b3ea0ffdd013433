// Which address counts as the client's, behind which proxies.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClientOf, parseRange, rateKey } from './clientAddress.ts'

type Headers = Record<string, string>
const ask = (trusted: string[], remoteAddress: string | undefined, headers: Headers = {}) =>
  createClientOf(trusted)({ headers, socket: { remoteAddress } as never })
const forwarded = (...addresses: string[]) => ({ 'x-forwarded-for': addresses.join(', ') })

describe('the address of a client', () => {
  it.each<[string, string[], string, Headers, string]>([
    ['no proxy is trusted', [], '10.0.0.1', forwarded('192.0.2.1'), '10.0.0.1'],
    ['one proxy', ['10.0.0.1'], '10.0.0.1', forwarded('192.0.2.1'), '192.0.2.1'],
    [
      'a forged one before it',
      ['10.0.0.1'],
      '10.0.0.1',
      forwarded('6.6.6.6', '192.0.2.1'),
      '192.0.2.1',
    ],
    [
      'two proxies',
      ['10.0.0.0/8'],
      '10.0.0.1',
      forwarded('6.6.6.6', '192.0.2.1', '10.2.3.4'),
      '192.0.2.1',
    ],
    [
      'one of two is not trusted',
      ['10.0.0.1'],
      '10.0.0.1',
      forwarded('192.0.2.1', '10.2.3.4'),
      '10.2.3.4',
    ],
    ['not by the proxy', ['10.0.0.1'], '192.0.2.9', forwarded('192.0.2.1'), '192.0.2.9'],
    ['the proxy itself', ['10.0.0.1'], '10.0.0.1', {}, '10.0.0.1'],
    ['nothing readable', ['10.0.0.1'], '10.0.0.1', forwarded('192.0.2.1', 'unknown'), '10.0.0.1'],
    [
      'IPv4 written as IPv6',
      ['10.0.0.0/8'],
      '::ffff:10.0.0.1',
      forwarded('192.0.2.1'),
      '192.0.2.1',
    ],
    ['IPv6', ['fd00::/8'], 'fd00::1', forwarded('2001:DB8::7'), '2001:db8::7'],
    ['with ports', ['10.0.0.1'], '10.0.0.1', forwarded('192.0.2.1:4711'), '192.0.2.1'],
    ['IPv6 with a port', ['10.0.0.1'], '10.0.0.1', forwarded('[2001:db8::7]:4711'), '2001:db8::7'],
    ['all of them ours', ['10.0.0.0/8'], '10.0.0.1', forwarded('10.0.0.2', '10.0.0.3'), '10.0.0.2'],
  ])('%s', (_, trusted, peer, headers, address) => {
    expect(ask(trusted, peer, headers).address).toBe(address)
  })

  it('cannot be forged by the client', () => {
    const text = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.constantFrom('127.0.0.1', '10.0.0.1', '', ' ', 'x'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(text), (written) => {
        // The proxy appends the address of its own client.
        const headers = forwarded(...written, '192.0.2.1')
        const { address } = ask(['10.0.0.0/8'], '10.0.0.1', headers)
        expect(address).toBe('192.0.2.1')
      }),
    )
  })

  it('only this machine itself is local, and no client of a proxy on it', () => {
    expect(ask([], '127.0.0.1').isLocal).toBe(true)
    expect(ask([], '::1').isLocal).toBe(true)
    expect(ask([], '::ffff:127.0.0.1').isLocal).toBe(true)
    expect(ask([], '192.0.2.1').isLocal).toBe(false)
    expect(ask([], undefined).isLocal).toBe(false)
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
      expect(ask([], '127.0.0.1', { [name]: '127.0.0.1' }).isLocal).toBe(false)
    }
    expect(ask(['127.0.0.1'], '127.0.0.1', forwarded('127.0.0.1')).isLocal).toBe(false)
  })
})

describe('ranges', () => {
  it.each(['10.0.0.1', '10.0.0.0/8', '0.0.0.0/0', '::1', 'fd00::/8', '::/0'])(
    '%s is one',
    (text) => {
      expect(parseRange(text)).toBeDefined()
    },
  )
  it.each([
    '',
    'proxy',
    '10.0.0',
    '10.0.0.1/',
    '10.0.0.1/33',
    '::1/129',
    '10.0.0.1/8/8',
    '10.0.0.1/-1',
    '10.0.0.1/8x',
    '/8',
  ])('"%s" is none', (text) => {
    expect(parseRange(text)).toBeUndefined()
  })
})

describe('under which a client is counted', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8:0:7:a:b:c:d', '2001:db8:0:7::/64'],
    ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is %s', (address, key) => {
    expect(rateKey(address)).toBe(key)
  })

  it('is the same for every address of a network, however it is written', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(groups, groups, groups, (network, one, other) => {
        const write = (host: number[]) =>
          [...network, ...host].map((group) => group.toString(16)).join(':')
        const short = new URL(`http://[${write(one)}]/`).hostname.slice(1, -1)
        expect(rateKey(short)).toBe(rateKey(write(other)))
      }),
    )
  })
})
