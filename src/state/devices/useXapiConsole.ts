// The lines run in the console and their answers: only of this visit.
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DeviceId } from '../../domain/brand.ts'
import type { TerminalLine } from '../../domain/devices/xcommand.ts'
import { createDevicesResource } from '../../webex/resources/devices.ts'
import { createDeviceSetupResource } from '../../webex/resources/deviceSetup.ts'
import { useCordboard } from '../useCordboard.ts'
import type { TerminalRequest, TerminalAnswer } from './runTerminal.ts'
import { runTerminal } from './runTerminal.ts'
import { configurationsKey } from './useDeviceSetup.ts'

/** A line and its answer; `ms` is how long the answer took. */
export type ConsoleAnswer = TerminalAnswer & {
  readonly key: number
  readonly line: string
  readonly ms: number
}

type Typed = TerminalRequest & { readonly line: string }

const MOST_ANSWERS = 50

/** @param configured the device's id for configurations. */
export function useXapiConsole(device: DeviceId, configured: DeviceId) {
  const { client, clock, queryClient } = useCordboard()
  const [answers, setAnswers] = useState<readonly ConsoleAnswer[]>([])
  const lastKey = useRef(0)
  const mutation = useMutation({
    async mutationFn({ line, meant, body }: Typed): Promise<ConsoleAnswer> {
      const begun = clock.monotonic()
      const answer = await runTerminal(
        meant.is === 'configuration' ? configured : device,
        { meant, body },
        {
          devices: createDevicesResource(client),
          setup: createDeviceSetupResource(client),
        },
      )
      lastKey.current += 1
      return { ...answer, key: lastKey.current, line, ms: Math.round(clock.monotonic() - begun) }
    },
    onSuccess(answer, { meant }) {
      setAnswers((before) => [answer, ...before].slice(0, MOST_ANSWERS))
      if (meant.is === 'configuration' && meant.value !== undefined) {
        void queryClient.invalidateQueries({ queryKey: configurationsKey(configured) })
      }
    },
  })
  return {
    answers,
    run: (line: string, meant: TerminalLine, body?: unknown) =>
      mutation.mutate({ line, meant, body }),
    isBusy: mutation.isPending,
  }
}
