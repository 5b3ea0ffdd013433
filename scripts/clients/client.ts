// What a public client is to scripts/clients.ts: where it comes from, and what it is made to do.
import { strict as assert } from 'node:assert'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { stillOptions } from '../../simulator/rest/simulatorForTests.ts'
import { Simulator } from '../../simulator/simulator.ts'

/** What each client meets: a simulator of its own, and somebody whose token it has. */
export type Setting = {
  readonly simulator: Simulator
  /** Of the API, without a slash at the end. */
  readonly base: string
  readonly email: string
  readonly token: string
  /** Somebody to write to. */
  readonly other: string
  /** Where the clients are installed. */
  readonly folder: string
  /** As `require`, from the folder that the clients are installed in. */
  readonly load: (name: string) => unknown
}

/** By what it does, in the order in which it is done. A case that throws has failed. */
export type Cases = Readonly<Record<string, () => Promise<void>>>

export type PublicClient = {
  /** As the table names it. */
  readonly name: string
  /** With exact versions: an install gives the same packages each time. */
  readonly packages: Readonly<Record<string, string>>
  readonly cases: (setting: Setting) => Cases | Promise<Cases>
}

/** @param folder that the clients are installed in. */
export async function settingIn(folder: string): Promise<Setting> {
  const simulator = await Simulator.start(stillOptions)
  const [me, other] = simulator.world.organisation.members
  assert(me && other, 'the organization has nobody')
  return {
    simulator,
    base: `${simulator.origin}/v1`,
    email: me.email,
    token: simulator.token(me.email),
    other: other.email,
    folder,
    load: createRequire(join(folder, 'package.json')),
  }
}
