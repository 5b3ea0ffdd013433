// The buttons that apply to a call now; ending it stands apart.
import type { ReactNode } from 'react'
import type { Action, ActionName } from '../domain/calls/actions.ts'
import { allowedActions, isBusy } from '../domain/calls/actions.ts'
import type { CallView } from '../domain/calls/view.ts'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'
import { actionLooks } from './actionLooks.ts'

addWords(callWords)

type Props = {
  readonly view: CallView
  readonly onAction: (action: ActionName, key: CallView['key']) => void
  /** Only these, where there is no room or need for all. */
  readonly only?: readonly ActionName[]
  readonly more?: ReactNode
}

/** What takes you out stands away from the rest; the longest word has a line of its own. */
const apart: Partial<Record<ActionName, string>> = {
  endCall: '@md:ms-auto',
  sendToVoicemail: 'col-span-2',
  message: 'col-span-2',
}

export function CallActions({ view, onAction, only, more }: Props) {
  const shown = allowedActions(view).filter(({ name }) => only?.includes(name) ?? true)
  if (shown.length === 0 && !more) return null
  const button = (action: Action) => {
    const { icon, look, place = action.name } = actionLooks[action.name]
    return (
      <Button
        key={place}
        icon={icon}
        {...(look && { look })}
        isBusy={isBusy(view, action)}
        className={apart[action.name] ?? ''}
        onClick={() => onAction(action.name, view.key)}
      >
        {t(`action.${action.name}`)}
      </Button>
    )
  }
  return (
    <div className="grid grid-cols-2 gap-2 @md:gap-1.5 @md:flex @md:flex-wrap">
      {shown.filter(({ name }) => name !== 'endCall').map(button)}
      {more}
      {shown.filter(({ name }) => name === 'endCall').map(button)}
    </div>
  )
}
