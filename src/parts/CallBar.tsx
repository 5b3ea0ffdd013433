// The buttons of the large card: six of one size and the end of the call, always in the same places.
import { Ellipsis, PhoneOff } from 'lucide-react'
import { useState } from 'react'
import type { ActionName } from '../domain/calls/actions.ts'
import type { BarReason } from '../domain/calls/bar.ts'
import { barOf, moreOf, whyNotEnded } from '../domain/calls/bar.ts'
import type { CallView } from '../domain/calls/view.ts'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'
import type { MoreItem } from '../ui/More.tsx'
import { More } from '../ui/More.tsx'
import { actionLooks } from './actionLooks.ts'
import { isUnderWay, moreItem } from './RingButtons.tsx'

addWords(callWords)

type Props = {
  readonly view: CallView
  readonly onAction: (action: ActionName, key: CallView['key']) => void
  /** Items of *More* that are no action of a call. */
  readonly further?: readonly MoreItem[] | undefined
}

const cell =
  'min-h-14 min-w-0 flex-col gap-0.5 px-0.5! text-xs leading-4 [overflow-wrap:anywhere] hyphens-auto'

/** After the end of a call the bar keeps its place, so that nothing below it moves. */
export function CallBar({ view, onAction, further = [] }: Props) {
  const [asked, setAsked] = useState<BarReason>()
  const isOver = view.call.state.is === 'ended'
  const places = barOf(view)
  const notEnded = whyNotEnded(view)
  // Until the button can be used.
  const told = [notEnded, ...places.map(({ why }) => why)].find((why) => why === asked)
  const words = (why: BarReason | undefined) => why && t(`bar.${why}`)
  const more = [...moreOf(view).map((name) => moreItem(view, name, onAction)), ...further]
  return (
    <div className={isOver ? 'invisible' : ''}>
      <div className="grid grid-cols-4 gap-2 @[34rem]:grid-cols-[repeat(6,minmax(0,1fr))_7rem]">
        {places.map(({ name, why }, index) => (
          <Button
            key={index}
            icon={actionLooks[name].icon}
            look={actionLooks[name].look ?? 'plain'}
            isBusy={why === undefined && isUnderWay(view, name)}
            whyNot={words(why)}
            className={cell}
            onClick={() => (why ? setAsked(why) : onAction(name, view.key))}
          >
            {t(`action.${name}`)}
          </Button>
        ))}
        <More
          label={t('action.more')}
          icon={Ellipsis}
          items={more}
          hasLabel
          className={`${cell} w-full`}
        />
        <Button
          icon={PhoneOff}
          look="bad"
          isBusy={notEnded === undefined && isUnderWay(view, 'endCall')}
          whyNot={words(notEnded)}
          className="col-span-2 min-h-14 px-1 text-center leading-4 @[34rem]:col-span-1 @[34rem]:flex-col @[34rem]:gap-0.5 @[34rem]:text-[0.8125rem]"
          onClick={() => (notEnded ? setAsked(notEnded) : onAction('endCall', view.key))}
        >
          {t('action.endCall')}
        </Button>
      </div>
      <p role="status" className="text-quiet mt-1.5 text-sm empty:hidden">
        {isOver ? '' : words(told)}
      </p>
    </div>
  )
}
