// Which requests fail next (docs/simulator.md, `POST /sim/faults`).
import type { SimFault, SimFaultEffect } from './types.ts'

type Armed = { method: string | undefined; path: RegExp; left: number; effect: SimFaultEffect }

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `*` matches anything, including slashes; a pattern may begin with `/v1` or leave it out. */
function pathPattern(pattern: string): RegExp {
  const body = pattern.split('*').map(escaped).join('.*')
  return new RegExp(`^${body}$`)
}

export class Faults {
  #armed: Armed[] = []

  add(fault: SimFault): void {
    this.#armed.push({
      method: fault.method?.toUpperCase(),
      path: pathPattern(fault.path),
      left: fault.times ?? Infinity,
      effect: fault.fault,
    })
  }

  clear(): void {
    this.#armed = []
  }

  /**
   * The fault that applies to this request; it then counts as used once. Older faults come first.
   *
   * @param path without the query, with `/v1`.
   */
  take(method: string, path: string): SimFaultEffect | undefined {
    const names = [path, path.replace(/^\/v1(?=\/|$)/, '')]
    const hit = this.#armed.find(
      (armed) =>
        (armed.method === undefined || armed.method === method) &&
        names.some((name) => armed.path.test(name)),
    )
    if (!hit) return undefined
    hit.left -= 1
    if (hit.left <= 0) this.#armed = this.#armed.filter((armed) => armed !== hit)
    return hit.effect
  }
}
