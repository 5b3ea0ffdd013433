// Calls that wait for digits to send after the answer. In memory only: such digits may be PINs, and must
// not get into storage, history or logs.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { CallView } from '../../domain/calls/view.ts'
import type { AfterAnswer } from '../../domain/dial/afterAnswer.ts'

/** A call whose answer is followed by digits. */
export type FollowedCall = {
  readonly key: CallView['key']
  /** The digits that have not been sent yet. */
  readonly after: AfterAnswer
  /** `press`: the digits wait for a press. */
  readonly waitsFor: 'answer' | 'pause' | 'press'
  /** Only while it waits for a press. */
  readonly goOn: () => void
  readonly cancel: () => void
}

/** The calls that wait for digits. */
export type AfterAnswers = StoreApi<readonly FollowedCall[]>

/** In memory only, as digits may be PINs. */
export const createAfterAnswers = (): AfterAnswers => createStore<readonly FollowedCall[]>(() => [])
