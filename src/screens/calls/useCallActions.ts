// What the buttons of the cards do: most are sent at once, some open a dialog first.
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import type { ActionName } from '../../domain/calls/actions.ts'
import type { CallView } from '../../domain/calls/view.ts'
import type { Endpoint } from '../../domain/person/person.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useEndpointsNow } from '../../state/person/useEndpoints.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { useWrite } from './useWrite.ts'

export type DialogName = 'transfer' | 'forward' | 'park' | 'move' | 'keypad'

export type Opened = {
  readonly what: DialogName
  readonly view: CallView
  /** The dialog put the call on hold, so that giving up resumes it. */
  readonly didHold: boolean
}

type Open = Pick<Opened, 'what' | 'didHold'> & { readonly key: CallView['key'] }

const dialogs: readonly string[] = ['transfer', 'forward', 'park', 'move', 'keypad']
const isDialog = (action: ActionName): action is DialogName => dialogs.includes(action)

/**
 * `onAction` stays the same function, so that cards are not drawn again for it.
 *
 * @param showLarge makes the call large, whose card has room for what is opened.
 */
export function useCallActions(
  views: readonly CallView[],
  showLarge: (key: CallView['key']) => void,
) {
  const calls = useCalls()
  const write = useWrite()
  const endpointsNow = useEndpointsNow()
  const [open, setOpen] = useState<Open>()
  const onAction = useCallback(
    (action: ActionName, key: CallView['key']) => {
      if (action === 'message') return write(key)
      if (!isDialog(action)) {
        calls.perform(action, key)
        return
      }
      if (action === 'move' && moveToTheOther(calls, key, endpointsNow())) return
      const didHold = action === 'transfer' && holdIfActive(calls, key)
      showLarge(key)
      setOpen({ what: action, key, didHold })
    },
    [calls, write, endpointsNow, showLarge],
  )
  useOpenRequests(onAction)
  const close = useCallback(() => setOpen(undefined), [])
  return { opened: stillPossible(open, views), close, onAction }
}

/** Where there is one other device there is nothing to choose. True where it was asked for. */
function moveToTheOther(
  calls: ReturnType<typeof useCalls>,
  key: CallView['key'],
  endpoints: readonly Endpoint[],
): boolean {
  const call = calls.store.getState().views.find((view) => view.key === key)?.call
  if (call?.endpoint === undefined) return false
  const [other, another] = endpoints.filter(({ id }) => id !== call.endpoint)
  if (!other || another) return false
  const { id, party } = call
  calls.command({ do: 'pull', call: id, party, endpoint: other.id })
  return true
}

/** What keys and the palette want opened. */
function useOpenRequests(onAction: (action: ActionName, key: CallView['key']) => void): void {
  const { openRequests } = useCordboard()
  const next = useStore(openRequests.store, (state) => state.next)
  const onRequest = useEffectEvent(() => {
    const request = openRequests.take()
    if (request) onAction(request.action, request.key)
  })
  useEffect(() => {
    if (next) onRequest()
  }, [next])
}

/** The caller must not hear whom I ask (docs/conventions.md, Calls). True where this held the call. */
function holdIfActive(calls: ReturnType<typeof useCalls>, key: CallView['key']): boolean {
  const call = calls.store.getState().views.find((view) => view.key === key)?.call
  if (call?.state.is !== 'talking' || call.state.heldBy !== 'nobody') return false
  calls.wish(call.id, { facet: 'held', want: true })
  return true
}

/** A dialog goes with its call, the keypad also when the call is held. */
function stillPossible(open: Open | undefined, views: readonly CallView[]): Opened | undefined {
  const view = open && views.find(({ key }) => key === open.key)
  if (!open || !view) return undefined
  if (open.what === 'forward')
    return view.call.state.is === 'ringing' ? { ...open, view } : undefined
  if (view.call.state.is !== 'talking') return undefined
  if (open.what === 'keypad' && view.call.state.heldBy !== 'nobody') return undefined
  return { what: open.what, didHold: open.didHold, view }
}
