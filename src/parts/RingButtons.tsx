// Answer, and decline with its other ways behind it: the same wherever a call rings.
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ActionName } from '../domain/calls/actions.ts'
import { actions, allowedActions, isBusy } from '../domain/calls/actions.ts'
import { waysToDecline } from '../domain/calls/bar.ts'
import type { CallView } from '../domain/calls/view.ts'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'
import type { MoreItem } from '../ui/More.tsx'
import { More } from '../ui/More.tsx'
import { actionLooks } from './actionLooks.ts'

addWords(callWords)

type Props = {
  readonly view: CallView
  readonly onAction: (action: ActionName, key: CallView['key']) => void
  /** On the large card, whose buttons are as high as those of its bar. */
  readonly isLarge?: boolean
  /** Between the two. */
  readonly children?: ReactNode
}

/** `onAction` is called with the ways to decline, too. */
export function RingButtons({ view, onAction, isLarge = false, children }: Props) {
  const height = isLarge ? 'min-h-14 text-base' : ''
  const allowed = new Set(allowedActions(view).map(({ name }) => name))
  const ways: readonly ActionName[] = [...waysToDecline, 'message']
  return (
    <span className={`flex gap-2 ${isLarge ? 'grow flex-wrap' : 'shrink-0'}`}>
      <Button
        icon={actionLooks.answer.icon}
        look="good"
        isBusy={isUnderWay(view, 'answer')}
        className={`${height} ${isLarge ? 'grow basis-28' : ''}`}
        onClick={() => onAction('answer', view.key)}
      >
        {t('action.answer')}
      </Button>
      {children}
      <span className="flex">
        <Button
          icon={actionLooks.decline.icon}
          look="badQuiet"
          isBusy={isUnderWay(view, 'decline')}
          className={`rounded-e-none ${height}`}
          onClick={() => onAction('decline', view.key)}
        >
          {t('action.decline')}
        </Button>
        <More
          label={t('action.waysToDecline')}
          icon={ChevronDown}
          look="badQuiet"
          className={`-ms-px rounded-s-none px-1.5 ${height}`}
          items={ways
            .filter((name) => allowed.has(name))
            .map((name) => moreItem(view, name, onAction))}
        />
      </span>
    </span>
  )
}

/** An action of a call as an item of *More*. */
export function moreItem(view: CallView, name: ActionName, onAction: Props['onAction']): MoreItem {
  const isRinging = view.call.state.is === 'ringing'
  return {
    id: name,
    icon: actionLooks[name].icon,
    label: t(name === 'message' && isRinging ? 'action.declineWithMessage' : `action.${name}`),
    isBusy: isUnderWay(view, name),
    isBad: name === 'endCall',
    onChoose: () => onAction(name, view.key),
  }
}

/** Whether an equal request is under way, so that the button waits. */
export function isUnderWay(view: CallView, name: ActionName): boolean {
  const action = actions.find((one) => one.name === name)
  return action !== undefined && isBusy(view, action)
}
