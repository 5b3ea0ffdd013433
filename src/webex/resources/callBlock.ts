// My blocked numbers.
import type { WireBlockRequest } from '../../../wire/callBlock.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Failure } from '../../domain/failure.ts'
import type { BlockedNumber } from '../../domain/person/callSettings.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import { callBlockOperations } from '../callBlockOperations.ts'
import type { WebexClient } from '../client.ts'
import { isRecord, records, text } from '../decode/read.ts'

type Answer<T> = Promise<Result<T, Failure>>

/** Lists, adds and removes blocked numbers. */
export type CallBlockResource = {
  list(signal?: AbortSignal): Answer<readonly BlockedNumber[]>
  /** @param number E.164. */
  add(number: string): Answer<undefined>
  remove(id: string): Answer<undefined>
}

/** `GET …/callBlock`: a number without an id cannot be removed, and is left out. */
export function decodeBlockedNumbers(body: unknown): Result<readonly BlockedNumber[], Rejection> {
  if (!isRecord(body) || !Array.isArray(body['numbers'])) return fail({ field: 'numbers' })
  return ok(
    records(body, 'numbers').flatMap((wire): readonly BlockedNumber[] => {
      const [id, number] = [text(wire, 'id'), text(wire, 'phoneNumber')]
      return id === undefined || number === undefined ? [] : [{ id, number }]
    }),
  )
}

export function createCallBlockResource(client: WebexClient): CallBlockResource {
  const done = () => ok(undefined)
  return {
    list: (signal) =>
      client.request({
        operation: callBlockOperations.getMyCallBlock,
        signal,
        decode: ({ body }) => decodeBlockedNumbers(body),
      }),
    add(number) {
      const body: WireBlockRequest = { phoneNumber: number }
      return client.request({
        operation: callBlockOperations.addMyBlockedNumber,
        body,
        decode: done,
      })
    },
    remove: (phoneNumberId) =>
      client.request({
        operation: callBlockOperations.deleteMyBlockedNumber,
        params: { phoneNumberId },
        decode: done,
      }),
  }
}
