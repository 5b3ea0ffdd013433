// Sends a draft. A successful answer deletes the draft, even if the form has closed.
import type { QueryKey } from '@tanstack/react-query'
import type { Failure } from '../domain/failure.ts'
import type { Result } from '../domain/result.ts'
import type { DraftKind } from './person/drafts.ts'
import { useDrafts } from './person/useDraft.ts'
import type { Sending } from './useSending.ts'
import { useSending } from './useSending.ts'

/**
 * @param about the thing that the draft is about.
 * @param changed queries to read again afterwards.
 * @param isDone whether the outcome leaves nothing to send again.
 */
export function useSendingDraft<Input, Output>(
  kind: DraftKind<unknown>,
  about: string,
  send: (input: Input) => Promise<Result<Output, Failure>>,
  changed: readonly QueryKey[] = [],
  isDone: (output: Output) => boolean = () => true,
): Sending<Input, Output> {
  const drafts = useDrafts()
  return useSending(async (input: Input) => {
    const sent = drafts.get(kind, about)
    const answer = await send(input)
    // Text typed during the request was not sent.
    const isSent = answer.ok && isDone(answer.value) && drafts.get(kind, about) === sent
    if (isSent && sent !== undefined) drafts.set(kind, about, undefined)
    return answer
  }, changed)
}
