// What a query knows, as parts show it: an answer stays while a newer one fails.
import type { UseQueryResult } from '@tanstack/react-query'
import type { Asked } from '../../domain/asked.ts'
import { failureOf } from '../unwrap.ts'

export function askedOf<T>({ data, error, refetch }: UseQueryResult<T>): Asked<T> {
  const failure = failureOf(error)
  return {
    ...(data !== undefined && { answer: data }),
    ...(failure && { failure }),
    retry: () => void refetch(),
  }
}
