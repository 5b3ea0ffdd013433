// Tries once more after the pause that Webex asked for; stopping the work ends the pause.
import type { Failure } from '../domain/failure.ts'
import type { Clock } from '../lib/clock.ts'

type Parts = { readonly clock: Clock; readonly signal: AbortSignal }

/** The second answer if the first was `slowDown`, else the first; the first, too, if the work was stopped during the pause. */
export async function retryAfterSlowDown<Answer>(
  ask: () => Promise<Answer>,
  failureOf: (answer: Answer) => Failure | undefined,
  parts: Parts,
): Promise<Answer> {
  const first = await ask()
  const failure = failureOf(first)
  if (failure?.is !== 'slowDown') return first
  await pauseUntil(failure.until, parts)
  return parts.signal.aborted ? first : ask()
}

/** @param moment by this machine's clock, ms since 1970. Never rejects. */
function pauseUntil(moment: number, { clock, signal }: Parts): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      stop()
      signal.removeEventListener('abort', end)
      resolve()
    }
    const stop = clock.after(Math.max(0, moment - clock.now()), end)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end)
  })
}
