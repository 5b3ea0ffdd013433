// Whether what a query failed with may pass by itself: then it is worth asking again.
import type { Failure } from '../domain/failure.ts'
import { FailureError } from './unwrap.ts'

const passing: readonly Failure['is'][] = ['cloudTrouble', 'timedOut', 'offline', 'slowDown']

export const mayPass = (error: Error): boolean =>
  error instanceof FailureError && passing.includes(error.failure.is)
