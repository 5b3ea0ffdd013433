// A third-party client for scripts/clients.ts: its packages, and the cases that it runs.
import { strict as assert } from 'node:assert'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { stillOptions } from '../../simulator/rest/simulatorForTests.ts'
import { Simulator } from '../../simulator/simulator.ts'

/** The environment of each client: its own simulator, and a person with a token. */
export type Setting = {
  readonly simulator: Simulator
  /** Of the API, without a trailing slash. */
  readonly base: string
  readonly email: string
  readonly token: string
  /** A person to write to. */
  readonly other: string
  /** The folder in which the clients are installed. */
  readonly folder: string
  /** Like `require`, from the folder in which the clients are installed. */
  readonly load: (name: string) => unknown
}

/** Cases by name, run in this order. A case that throws has failed. */
export type Cases = Readonly<Record<string, () => Promise<void>>>

export type PublicClient = {
  /** Its name in the table. */
  readonly name: string
  /** With exact versions: an install gives the same packages each time. */
  readonly packages: Readonly<Record<string, string>>
  readonly cases: (setting: Setting) => Cases | Promise<Cases>
}

/** @param folder in which the clients are installed. */
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
