// A request that is sent once, with its pending state and the reason of a refusal.
import type { QueryKey } from '@tanstack/react-query'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Failure } from '../domain/failure.ts'
import type { Result } from '../domain/result.ts'
import { failureOf, unwrap } from './unwrap.ts'

export type Sending<Input, Output = unknown> = {
  /** Does nothing while the last one is under way. */
  readonly send: (input: Input, whenDone?: (output: Output) => void) => void
  readonly isSending: boolean
  readonly failure?: Failure
  readonly forget: () => void
}

/** @param changed what is read anew once it is done. */
export function useSending<Input, Output>(
  send: (input: Input) => Promise<Result<Output, Failure>>,
  changed: readonly QueryKey[] = [],
): Sending<Input, Output> {
  const cache = useQueryClient()
  const mutation = useMutation({
    mutationFn: async (input: Input) => unwrap(await send(input)),
    onSuccess: () => Promise.all(changed.map((queryKey) => cache.invalidateQueries({ queryKey }))),
  })
  const failure = failureOf(mutation.error)
  return {
    send(input, whenDone) {
      if (mutation.isPending) return
      mutation.mutate(input, { onSuccess: (output) => whenDone?.(output) })
    },
    isSending: mutation.isPending,
    ...(failure && { failure }),
    forget: () => mutation.reset(),
  }
}
