// Translates a button without further input into wishes and commands.
import type { ActionName } from '../../domain/calls/actions.ts'
import { canPerform } from '../../domain/calls/actions.ts'
import type { CallId } from '../../domain/brand.ts'
import type { CommandRequest, Facet } from '../../domain/calls/intent.ts'
import type { CallView } from '../../domain/calls/view.ts'

type WishRequest = Facet & { readonly call: CallId }

/** In the order in which they are sent; `undefined` if the action is not possible now. */
export function requestFor(
  action: ActionName,
  views: readonly CallView[],
  key: CallView['key'],
): readonly (CommandRequest | WishRequest)[] | undefined {
  const view = views.find((candidate) => candidate.key === key)
  if (!view || !canPerform(view, action)) return undefined
  const call = view.call.id
  switch (action) {
    case 'answer':
    case 'decline':
    case 'sendToVoicemail':
      return [{ do: action, call }]
    case 'ignore':
    case 'unavailable':
      return [{ do: 'decline', call, how: action }]
    case 'endCall':
      return [{ do: 'end', call }]
    case 'hold':
    case 'resume':
      return [{ call, facet: 'held', want: action === 'hold' }]
    case 'mute':
    case 'unmute':
      return [{ call, facet: 'muted', want: action === 'mute' }]
    case 'record':
      return [{ call, facet: 'recording', want: 'on', from: 'other' }]
    case 'resumeRecording':
      return [{ call, facet: 'recording', want: 'on', from: 'paused' }]
    case 'pauseRecording':
      return [{ call, facet: 'recording', want: 'paused', from: 'other' }]
    case 'stopRecording':
      return [{ call, facet: 'recording', want: 'off', from: 'other' }]
    case 'completeTransfer':
      return view.consultFor ? [{ do: action, call: view.consultFor, consult: call }] : undefined
    case 'merge': {
      const other = view.consultFor ?? view.mergeWith
      return other ? [{ do: action, call: other, consult: call }] : undefined
    }
    case 'cancelTransfer':
      // Back to the caller: the consult call ends, the held one is resumed.
      if (view.waitsFor) {
        return [
          { do: 'end', call: view.waitsFor.call },
          { call, facet: 'held', want: false },
        ]
      }
      return view.consultFor
        ? [
            { do: 'end', call },
            { call: view.consultFor, facet: 'held', want: false },
          ]
        : undefined
    case 'keypad':
    case 'message':
    case 'transfer':
    case 'park':
    case 'forward':
    case 'move':
      // These open a dialog, which sends its own command.
      return undefined
  }
}
