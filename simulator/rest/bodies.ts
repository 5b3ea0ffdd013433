// Checks request bodies: a refusal names the first field that is wrong.
import * as v from 'valibot'
import type { OwnPhone } from '../model/types.ts'
import { badRequest } from './refusals.ts'

/**
 * The body as the schema has it; an absent one counts as `{}`.
 *
 * @throws Refusal 400 that names the first field that is wrong.
 */
export function body<Schema extends v.GenericSchema>(
  schema: Schema,
  received: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, received ?? {}, { abortEarly: true })
  if (!result.success) {
    const [issue] = result.issues
    throw badRequest(`${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
  }
  return result.output
}

type OnAPhone = {
  readonly endpointId?: string | undefined
  readonly singleNumberReachPhoneNumber?: string | undefined
}

/** Which phone of one's own. @throws Refusal 400 where both kinds are named. */
export function phoneOf(asked: OnAPhone): OwnPhone | undefined {
  const { endpointId, singleNumberReachPhoneNumber: number } = asked
  if (number === undefined) return endpointId
  if (endpointId === undefined) return { number }
  throw badRequest('endpointId and singleNumberReachPhoneNumber exclude each other.')
}
