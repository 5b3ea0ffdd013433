// Sends what was typed as a draft. The draft is done with the answer, also where its form is gone.
import type { QueryKey } from '@tanstack/react-query'
import type { Failure } from '../domain/failure.ts'
import type { Result } from '../domain/result.ts'
import type { DraftKind } from './person/drafts.ts'
import { useDrafts } from './person/useDraft.ts'
import type { Sending } from './useSending.ts'
import { useSending } from './useSending.ts'

/**
 * @param about what the draft is about.
 * @param changed what is read again once it is done.
 * @param isDone whether what came of it leaves nothing to send again.
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
    // What was typed while the request was under way was not sent.
    const isSent = answer.ok && isDone(answer.value) && drafts.get(kind, about) === sent
    if (isSent && sent !== undefined) drafts.set(kind, about, undefined)
    return answer
  }, changed)
}
