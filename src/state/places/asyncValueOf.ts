// A query as an AsyncValue: the last answer stays while a newer request fails.
import type { UseQueryResult } from '@tanstack/react-query'
import type { AsyncValue } from '../../domain/asyncValue.ts'
import { failureOf } from '../unwrap.ts'

export function asyncValueOf<T>({ data, error, refetch }: UseQueryResult<T>): AsyncValue<T> {
  const failure = failureOf(error)
  return {
    ...(data !== undefined && { answer: data }),
    ...(failure && { failure }),
    retry: () => void refetch(),
  }
}
