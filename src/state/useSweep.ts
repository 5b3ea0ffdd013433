// A sweep started by a page: its answers, progress, and a way to stop it.
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../domain/failure.ts'
import type { Result } from '../domain/result.ts'
import { sweep } from './sweep.ts'
import { holdPage } from './guards.ts'
import { useCordboard } from './useCordboard.ts'

/** A run over many things. */
export type Sweep<Id extends string, Item, Answer> = {
  /** Of the last run, by id. */
  readonly answers: ReadonlyMap<Id, Result<Answer, Failure>>
  /** The total; 0 before the first run. */
  readonly all: number
  readonly isRunning: boolean
  readonly start: (items: readonly Item[]) => void
  readonly stop: () => void
}

type Options = {
  readonly atOnce?: number
  /** Each has an answer, or it was stopped. */
  readonly whenDone?: () => void
  /** It changes data: leaving its page while it runs asks first. */
  readonly isChanging?: boolean
}

/** Ends when the page is left. */
export function useSweep<Id extends string, Item extends { readonly id: Id }, Answer>(
  ask: (item: Item, signal: AbortSignal) => Promise<Result<Answer, Failure>>,
  { atOnce, whenDone, isChanging = false }: Options = {},
): Sweep<Id, Item, Answer> {
  const { clock } = useCordboard()
  const [answers, setAnswers] = useState<ReadonlyMap<Id, Result<Answer, Failure>>>(new Map())
  const [all, setAll] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  function start(items: readonly Item[]) {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setAnswers(new Map())
    setAll(items.length)
    setRunning(true)
    const release = isChanging ? holdPage() : () => undefined
    void sweep({
      items,
      ask,
      clock,
      signal: controller.signal,
      ...(atOnce !== undefined && { atOnce }),
      onAnswer: ({ id }, answer) => setAnswers((before) => new Map([...before, [id, answer]])),
    }).then(() => {
      release()
      if (running.current === controller) setRunning(false)
      whenDone?.()
    })
  }
  return { answers, all, isRunning, start, stop: () => running.current?.abort() }
}
