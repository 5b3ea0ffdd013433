// Checks the bodies of call control requests: what is wrong is said by the field's name.
import * as v from 'valibot'
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
  const asked = result.output as { endpointId?: string; singleNumberReachPhoneNumber?: string }
  if (asked.singleNumberReachPhoneNumber === undefined) return result.output
  throw badRequest(
    asked.endpointId === undefined
      ? 'singleNumberReachPhoneNumber: the user has no single number reach.'
      : 'endpointId and singleNumberReachPhoneNumber exclude each other.',
  )
}
