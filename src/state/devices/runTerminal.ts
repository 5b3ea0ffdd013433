// Turns one line of the console into requests: statuses and commands go to the device, settings to the
// cloud, which stores them for the device.
import type { DeviceId } from '../../domain/brand.ts'
import type { ConfigurationProblem } from '../../domain/devices/configurationEdits.ts'
import { checkEdits, patchOf } from '../../domain/devices/configurationEdits.ts'
import type { DeviceConfiguration } from '../../domain/devices/deviceConfiguration.ts'
import type { TerminalLine } from '../../domain/devices/xcommand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import type { DevicesResource, RawAnswer } from '../../webex/resources/devices.ts'
import type { DeviceSetupResource } from '../../webex/resources/deviceSetup.ts'

/** What the console prints below a line. */
export type TerminalAnswer = {
  readonly result?: unknown
  readonly trackingId?: string
  readonly failure?: Failure
  /** A setting that was not changed, and why: nothing was sent. */
  readonly problem?: ConfigurationProblem
  /** The last request: the path, and the body as JSON. */
  readonly request: string
}

type Parts = {
  readonly devices: Pick<DevicesResource, 'rawStatus' | 'command'>
  readonly setup: Pick<DeviceSetupResource, 'configurations' | 'configure'>
}

/** A command's text, or the parsed object. */
export type TerminalRequest = { readonly meant: TerminalLine; readonly body?: unknown }

type Line<Is extends TerminalLine['is']> = Extract<TerminalLine, { is: Is }>

/** Runs one line. A failure is part of the answer; nothing is thrown. */
export async function runTerminal(
  device: DeviceId,
  { meant, body }: TerminalRequest,
  parts: Parts,
): Promise<TerminalAnswer> {
  switch (meant.is) {
    case 'status': {
      const request = getText('xapi/status', { deviceId: device, name: meant.name })
      return answered(await parts.devices.rawStatus(device, [meant.name]), request)
    }
    case 'command': {
      const { commandKey, arguments: values } = meant
      const sent = { deviceId: device, arguments: values, ...(body !== undefined && { body }) }
      const request = `POST /xapi/command/${commandKey}\n${JSON.stringify(sent, undefined, 2)}`
      return answered(await parts.devices.command(device, commandKey, values, body), request)
    }
    case 'configuration':
      return meant.value === undefined
        ? readSettings(device, meant, parts)
        : writeSetting(device, meant.key, meant.value, parts)
  }
}

function answered(answer: Result<RawAnswer, Failure>, request: string): TerminalAnswer {
  return answer.ok ? { ...answer.value, request } : { failure: answer.error, request }
}

/** A node includes everything below it, as on the device: the cloud needs a wildcard for that. */
async function readSettings(
  device: DeviceId,
  { key }: Line<'configuration'>,
  { setup }: Parts,
): Promise<TerminalAnswer> {
  let asked = key
  let read = await setup.configurations(device, asked)
  if (read.ok && read.value.length === 0 && !key.endsWith('*')) {
    asked = `${key}.*`
    read = await setup.configurations(device, asked)
  }
  const request = getText('deviceConfigurations', { deviceId: device, key: asked })
  if (!read.ok) return { failure: read.error, request }
  return read.value.length === 0
    ? { problem: { key, why: { is: 'unknownKey' } }, request }
    : { result: valuesOf(read.value), request }
}

/** Reads the setting first: it has the type, and whether it can be changed. */
async function writeSetting(
  device: DeviceId,
  key: string,
  value: string,
  { setup }: Parts,
): Promise<TerminalAnswer> {
  const asking = getText('deviceConfigurations', { deviceId: device, key })
  const read = await setup.configurations(device, key)
  if (!read.ok) return { failure: read.error, request: asking }
  const [configuration] = read.value
  if (!configuration) return { problem: { key, why: { is: 'unknownKey' } }, request: asking }
  const edits = new Map([[configuration.key, { to: 'value', value } as const]])
  const { changes, problems } = checkEdits(read.value, edits)
  const [problem] = problems
  if (problem) return { problem, request: asking }
  if (changes.length === 0) return { result: valuesOf(read.value), request: asking }
  const patch = patchOf(changes)
  const sent = await setup.configure(device, patch)
  const request = `PATCH /deviceConfigurations?${new URLSearchParams({ deviceId: device }).toString()}\n${JSON.stringify(patch, undefined, 2)}`
  return sent.ok
    ? { result: Object.fromEntries(changes.map((one) => [one.key, one.after])), request }
    : { failure: sent.error, request }
}

const valuesOf = (configurations: readonly DeviceConfiguration[]) =>
  Object.fromEntries(configurations.map(({ key, value }) => [key, value ?? null]))

const getText = (path: string, query: Readonly<Record<string, string>>) =>
  `GET /${path}?${new URLSearchParams(query).toString()}`
