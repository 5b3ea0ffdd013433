// Checks request bodies: a refusal names the first invalid field.
import * as v from 'valibot'
import type { OwnPhone } from '../model/types.ts'
import { badRequest } from './refusals.ts'

/**
 * The body parsed by the schema; a missing one counts as `{}`.
 *
 * @throws Refusal 400 that names the first invalid field.
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

/** One of the person's own phones. @throws Refusal 400 if both kinds are given. */
export function phoneOf(asked: OnAPhone): OwnPhone | undefined {
  const { endpointId, singleNumberReachPhoneNumber: number } = asked
  if (number === undefined) return endpointId
  if (endpointId === undefined) return { number }
  throw badRequest('endpointId and singleNumberReachPhoneNumber exclude each other.')
}
