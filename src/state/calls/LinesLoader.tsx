import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createLines, findLines } from '../../webex/resources/lines.ts'
import { useCalls } from './useCalls.ts'
import type { Cordboard } from '../useCordboard.ts'
import { useCordboard } from '../useCordboard.ts'
import { unwrap } from '../unwrap.ts'

const none: [] = []

const linesQuery = ({ client }: Pick<Cordboard, 'client'>) =>
  queryOptions({
    queryKey: ['lines'],
    queryFn: async ({ signal }) => unwrap(await findLines(client, signal)),
    staleTime: 10 * 60_000,
  })

/** Finds the lines beside my own once, and has their calls listed with mine from then on. */
export default function LinesLoader() {
  const cordboard = useCordboard()
  const { client, lines } = cordboard
  const calls = useCalls()
  const { data = none } = useQuery(linesQuery(cordboard))
  useEffect(() => {
    if (data.length === 0) return undefined
    const port = createLines(
      client,
      data.map(({ id }) => id),
    )
    lines.set(data, port)
    const stop = calls.store.subscribe(({ views }) => port.note(views.map(({ call }) => call)))
    calls.refresh()
    return () => {
      stop()
      lines.set(none, undefined)
    }
  }, [calls, client, data, lines])
  return null
}
