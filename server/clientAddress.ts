// The address of the client: the browser's, also behind proxies that we trust.
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv4 } from 'node:net'

/** The sender of a request, as reported by trusted proxies. */
export type Client = {
  /** The browser's address, or that of the nearest proxy that is not trusted. */
  readonly address: string
  /** From this machine itself, and not through a proxy on it. */
  readonly isLocal: boolean
  /** A trusted proxy forwarded the request: then its request id is trusted. */
  readonly isProxied: boolean
}

type Range = { readonly address: string; readonly prefix: number; readonly family: 'ipv4' | 'ipv6' }

/** An address, or a range like `10.0.0.0/8`; `undefined`: neither. */
export function parseRange(text: string): Range | undefined {
  const [address = '', length, more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more !== undefined) return undefined
  const longest = version === 4 ? 32 : 128
  const prefix = length === undefined ? longest : /^\d{1,3}$/.test(length) ? Number(length) : -1
  if (prefix < 0 || prefix > longest) return undefined
  return { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' }
}

const forwardingHeaders = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']

/** @param trustedProxies addresses and ranges; each was checked by `parseRange`. */
export function createClientOf(
  trustedProxies: readonly string[],
): (incoming: Pick<IncomingMessage, 'headers' | 'socket'>) => Client {
  const trusted = new BlockList()
  for (const text of trustedProxies) {
    const range = parseRange(text)
    if (range) trusted.addSubnet(range.address, range.prefix, range.family)
  }
  const isTrusted = (address: string) => trusted.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')

  return ({ headers, socket }) => {
    const peer = plainAddress(socket.remoteAddress ?? '') ?? 'unknown'
    const isProxied = peer !== 'unknown' && isTrusted(peer)
    const isLocal = isLoopback(peer) && forwardingHeaders.every((name) => !(name in headers))
    // Each proxy appends the address of its own client: from the right, the first address that is not a
    // trusted proxy is the browser's. Addresses further left can be forged.
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
    let address = peer
    while (address !== 'unknown' && isTrusted(address)) {
      const next = plainAddress(forwarded.pop() ?? '')
      if (next === undefined) break
      address = next
    }
    return { address, isLocal, isProxied }
  }
}

/** Without port, brackets, zone and the IPv6 notation of IPv4; `undefined`: no address. */
function plainAddress(text: string): string | undefined {
  const trimmed = text.trim()
  const bare =
    /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed)?.[1] ??
    /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(trimmed)?.[1] ??
    trimmed
  const address = bare.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
  return isIP(address) === 0 ? undefined : address.toLowerCase()
}

const isLoopback = (address: string) => address === '::1' || /^127\./.test(address)

/**
 * The key under which a client is counted: an IPv4 address, or the /64 of an IPv6 address, because one
 * household or machine can use any address of its /64.
 */
export function rateKey(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...last]
  const network = groups.slice(0, 4).map((group) => parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
