// Sends requests to the simulator and checks request and answer against the descriptions. Test code only.
import { afterAll, expect } from 'vitest'
import type { WireDevice, WireDeviceList } from '../../wire/device.ts'
import type { Simulator } from '../simulator.ts'
import { openApi } from './openapiForTests.ts'
import { ask, type Answer } from './simulatorForTests.ts'

export type ContractClient = {
  /** `post /telephony/calls/hold 204`: each operation and status that was checked. */
  readonly checked: Set<string>
  /** Like `ask`; fails if request or answer violate the description. */
  ask(
    token: string | undefined,
    method: string,
    path: string,
    body?: unknown,
    contentType?: string,
  ): Promise<Answer>
}

/** Answers of the cloud with another status than described: the described one. */
const otherwiseDescribed = new Map([
  // docs/webex/facts.md 5.5.
  ['PATCH /deviceConfigurations 200', 201],
])

/**
 * Call it in a `describe`: a suite that has checked no operation fails, unless only some of its tests
 * were selected.
 * @param descriptionErrs problems of answers for which the facts contradict the description.
 */
export function contractClient(
  simulator: () => Simulator,
  descriptionErrs?: RegExp,
): ContractClient {
  const checked = new Set<string>()
  afterAll(({}, { tasks }) => {
    if (tasks.some(({ mode }) => mode === 'skip')) return
    expect(checked.size, 'operations held against a description').toBeGreaterThan(0)
  })
  return {
    checked,
    async ask(token, method, path, body, contentType) {
      const answer = await ask(simulator(), token, method, path, body, contentType)
      const plain = path.split('?')[0] ?? path
      const what = `${openApi.operationOf(method, plain)} ${answer.status}`
      const described =
        otherwiseDescribed.get(`${method} ${plain} ${answer.status}`) ?? answer.status
      const problems = openApi
        .answerProblems(method, plain, described, answer.body)
        .filter((problem) => !descriptionErrs?.test(problem))
        .filter((problem) => !exampleDiffers.test(problem))
      expect(problems, `${what} ${JSON.stringify(answer.body)}`).toEqual([])
      if (answer.status < 300) {
        const sent = openApi.requestProblems(method, plain, body)
        const wrong = sent.filter((problem) => !exampleDiffers.test(problem))
        expect(wrong, `request of ${what}`).toEqual([])
      }
      expect(answer.headers.get('trackingid')).toMatch(/^ROUTERGW_/)
      checked.add(what)
      return answer
    },
  }
}

/**
 * Fields for which a description and its own examples disagree, and both are sent
 * (docs/webex/facts.md 12.1): planned maintenance as a word, line keys without the index of a shared line.
 */
const exampleDiffers =
  /plannedMaintenance must be object$|must have required property 'sharedLineIndex'$/

export type ConfigurationClient = {
  /** @param path below `/telephony/config`. @param as token of somebody else. */
  readonly send: (method: string, path: string, body?: unknown, as?: string) => Promise<Answer>
  /** The answer's body; fails if the request fails. */
  readonly read: <T>(path: string) => Promise<T>
  readonly phones: () => Promise<readonly WireDevice[]>
}

/** Requests of an administrator of phones. */
export function configurationClient(
  contract: ContractClient,
  administrator: () => string,
): ConfigurationClient {
  const send: ConfigurationClient['send'] = (method, path, body, as = administrator()) =>
    contract.ask(as, method, `/telephony/config${path}`, body)
  return {
    send,
    async read<T>(path: string) {
      const { status, body } = await send('GET', path)
      expect(status, JSON.stringify(body)).toBe(200)
      return body as T
    },
    async phones() {
      const { body } = await contract.ask(administrator(), 'GET', '/devices?type=phone&max=1000')
      return (body as WireDeviceList).items
    },
  }
}
