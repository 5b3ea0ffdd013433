// Why something failed, in a few words. Loaded with the first failure.
import type { Failure } from '../domain/failure.ts'
import { failureWords } from './failureWords.ts'

export default function FailureWhy({ failure }: { readonly failure: Failure }) {
  return failureWords(failure).why
}
