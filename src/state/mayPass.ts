// Whether a failed query is worth retrying.
import type { Failure } from '../domain/failure.ts'
import { FailureError } from './unwrap.ts'

const passing: readonly Failure['is'][] = ['cloudTrouble', 'timedOut', 'offline', 'slowDown']

export const mayPass = (error: Error): boolean =>
  error instanceof FailureError && passing.includes(error.failure.is)
