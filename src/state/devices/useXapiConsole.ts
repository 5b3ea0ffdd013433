// What was asked of a device by hand, and what it answered: of this visit only.
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DeviceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { TerminalLine } from '../../domain/devices/xcommand.ts'
import { createDevicesResource } from '../../webex/resources/devices.ts'
import { useCordboard } from '../useCordboard.ts'

export type ConsoleAnswer = {
  readonly key: number
  readonly line: string
  readonly ms: number
  readonly result?: unknown
  readonly trackingId?: string
  readonly failure?: Failure
  /** What was sent: the path, and the body as JSON. */
  readonly request: string
}

type AsyncValue = {
  readonly line: string
  readonly meant: Exclude<TerminalLine, { is: 'configuration' }>
}

const MOST_ANSWERS = 50

export function useXapiConsole(device: DeviceId) {
  const { client, clock } = useCordboard()
  const [answers, setAnswers] = useState<readonly ConsoleAnswer[]>([])
  const lastKey = useRef(0)
  const mutation = useMutation({
    async mutationFn({ line, meant }: AsyncValue): Promise<ConsoleAnswer> {
      const devices = createDevicesResource(client)
      const begun = clock.monotonic()
      const answer =
        meant.is === 'status'
          ? await devices.rawStatus(device, [meant.name])
          : await devices.command(device, meant.commandKey, meant.arguments, meant.body)
      lastKey.current += 1
      const ms = Math.round(clock.monotonic() - begun)
      const entry = { key: lastKey.current, line, ms, request: requestText(device, meant) }
      return answer.ok ? { ...entry, ...answer.value } : { ...entry, failure: answer.error }
    },
    onSuccess: (answer) => setAnswers((before) => [answer, ...before].slice(0, MOST_ANSWERS)),
  })
  return {
    answers,
    run: (line: string, meant: AsyncValue['meant']) => mutation.mutate({ line, meant }),
    isBusy: mutation.isPending,
  }
}

/** As the cloud was asked: to be copied into a program or a ticket. */
function requestText(deviceId: DeviceId, meant: AsyncValue['meant']): string {
  if (meant.is === 'status') {
    return `GET /xapi/status?${new URLSearchParams({ deviceId, name: meant.name }).toString()}`
  }
  const { commandKey, arguments: values, body } = meant
  const sent = { deviceId, arguments: values, ...(body !== undefined && { body }) }
  return `POST /xapi/command/${commandKey}\n${JSON.stringify(sent, undefined, 2)}`
}
