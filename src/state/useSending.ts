// A request that is sent once, with its pending state and the reason of a refusal.
import type { QueryKey } from '@tanstack/react-query'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Failure } from '../domain/failure.ts'
import type { Result } from '../domain/result.ts'
import { failureOf, unwrap } from './unwrap.ts'

/** Sends one request at a time. */
export type Sending<Input, Output = unknown> = {
  /**
   * Does nothing while the last request is under way.
   *
   * @param whenShown handles the answer in the form; not called once the form has closed. Follow-up work
   *   that must always happen belongs to the hook that creates this.
   */
  readonly send: (input: Input, whenShown?: (output: Output) => void) => void
  readonly isSending: boolean
  readonly failure?: Failure
  readonly forget: () => void
}

/**
 * @param changed queries to read again afterwards.
 * @param onDone follow-up work, which also runs after the form has closed.
 */
export function useSending<Input, Output>(
  send: (input: Input) => Promise<Result<Output, Failure>>,
  changed: readonly QueryKey[] = [],
  onDone?: (output: Output, input: Input) => void,
): Sending<Input, Output> {
  const cache = useQueryClient()
  const mutation = useMutation({
    mutationFn: async (input: Input) => unwrap(await send(input)),
    onSuccess(output, input) {
      onDone?.(output, input)
      return Promise.all(changed.map((queryKey) => cache.invalidateQueries({ queryKey })))
    },
  })
  const failure = failureOf(mutation.error)
  return {
    send(input, whenShown) {
      if (mutation.isPending) return
      mutation.mutate(input, { onSuccess: (output) => whenShown?.(output) })
    },
    isSending: mutation.isPending,
    ...(failure && { failure }),
    forget: () => mutation.reset(),
  }
}
