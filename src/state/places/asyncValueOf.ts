// A query as an AsyncValue: the last answer stays while a newer request fails.
import type { UseQueryResult } from '@tanstack/react-query'
import type { AsyncValue } from '../../domain/asyncValue.ts'
import { failureOf } from '../unwrap.ts'

/** @param askAgain of `useAskAgain`. */
export function asyncValueOf<T>(
  query: UseQueryResult<T>,
  askAgain: (query: UseQueryResult<T>) => void,
): AsyncValue<T> {
  const { data, error } = query
  const failure = failureOf(error)
  return {
    ...(data !== undefined && { answer: data }),
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}
