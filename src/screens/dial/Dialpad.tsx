// Starts a call: a name or a number, keys, and the phone that places it.
import { Delete, Phone } from 'lucide-react'
import type { ReactNode } from 'react'
import { Suspense, useEffect, useEffectEvent, useState } from 'react'
import { t } from '../../i18n/translate.ts'
import { useLongPress } from '../../lib/useLongPress.ts'
import { useCallingRegion, useDialingRules } from '../../state/dial/useDialing.ts'
import { Button } from '../../ui/Button.tsx'
import { fail } from '../../domain/result.ts'
import {
  CallAs,
  CallFrom,
  ConfirmCallDialog,
  EmergencyDialog,
  MoreWays,
  PastedNumbers,
} from '../calls/lazyParts.ts'
import type { Match } from './destination.ts'
import { chosenMatch } from './destination.ts'
import { DestinationInput } from './DestinationInput.tsx'
import { DialKeys } from './DialKeys.tsx'
import { useDestination } from './useDestination.ts'
import { useDial } from './useDial.ts'
import { useDialLink } from './useDialLink.ts'
import { useDialRequests } from './useDialRequests.ts'
import { isMoreThanANumber } from './typedNumber.ts'
import { useTypeAnywhere } from './useTypeAnywhere.ts'
import { useWhenReady } from './useWhenReady.ts'

type Props = {
  /** Hides the keys and what stands below them. */
  readonly isFolded: boolean
  /** The field has something to show: on a narrow screen it may be out of sight. */
  readonly onNeeded: () => void
  /** In the corner of the panel. */
  readonly corner?: ReactNode
  readonly className: string
}

export function Dialpad({ isFolded, onNeeded, corner, className }: Props) {
  const field = useDestination()
  const { typed } = field
  const { problem, asked, cancelAsked, dial, send, sentAs } = useDial(field)
  const rules = useDialingRules()
  const region = useCallingRegion()
  useTypeAnywhere(typed)
  useDialRequests(dial, sentAs)
  const isFromLink = useDialLink(field)
  const deletePress = useLongPress(typed.deleteBack, () => field.setText(''))
  const [pasted, setPasted] = useState<string>()
  const pressed = useWhenReady(
    (picked: Match | undefined) => {
      if (picked) return dial(chosenMatch(rules, picked, region), field.pick(picked))
      const match = field.matches[field.active]
      if (!match) field.hideMatches()
      dial(field.resolve(), match ? field.pick(match) : typed.text)
    },
    () => dial(fail({ is: 'notLoaded' })),
  )
  const call = () => pressed(undefined)
  const isNeeded = typed.text !== '' || problem !== undefined
  const needed = useEffectEvent(onNeeded)
  useEffect(() => {
    if (isNeeded) needed()
  }, [isNeeded])
  return (
    <>
      <section
        aria-label={t('dialpad.title')}
        className={`bg-surface border-line flex flex-col border p-3 sm:p-4 ${className}`}
      >
        <div className="relative">
          <DestinationInput
            label={t('dialpad.field')}
            field={field}
            problem={problem}
            enterHint="matches.enterToCall"
            isOverlay
            onPasteText={(text) => {
              const isMore = isMoreThanANumber(text)
              setPasted(isMore ? text : undefined)
              return isMore
            }}
            onEnter={call}
            onPick={pressed}
          />
          <Button
            look="quiet"
            icon={Delete}
            isIconOnly
            className={`absolute top-0.5 end-0.5 ${typed.text === '' ? 'invisible' : ''}`}
            {...deletePress}
          >
            {t('dialpad.delete')}
          </Button>
        </div>
        <div className="mt-1 flex flex-col gap-3">
          {pasted !== undefined && (
            <Suspense fallback={null}>
              <PastedNumbers
                text={pasted}
                onChoose={(text) => {
                  field.setText(text)
                  setPasted(undefined)
                }}
                onClose={() => setPasted(undefined)}
              />
            </Suspense>
          )}
          {isFromLink && (
            <p role="status" className="text-quiet text-sm">
              {t('dialpad.fromLink')}
            </p>
          )}
          {!isFolded && <DialKeys onKey={typed.insert} hasPlus />}
          <Button
            look="good"
            icon={Phone}
            className="min-h-12 text-base"
            // The second click of a double click would fill in the number that was just dialed.
            onClick={(event) => event.detail < 2 && call()}
          >
            {t('dialpad.call')}
          </Button>
          <div className="flex items-end gap-1">
            <div className="min-h-15 min-w-0 grow">
              <Suspense fallback={null}>
                <CallAs />
                <CallFrom />
              </Suspense>
            </div>
            {corner}
            <div className="min-h-10 min-w-10">
              <Suspense fallback={null}>
                <MoreWays field={field} />
              </Suspense>
            </div>
          </div>
        </div>
      </section>
      {asked && (
        <Suspense fallback={null}>
          {asked.isEmergency ? (
            <EmergencyDialog
              number={asked.destination}
              onCall={() => send(asked)}
              onClose={cancelAsked}
            />
          ) : (
            <ConfirmCallDialog chosen={asked} onCall={send} onClose={cancelAsked} />
          )}
        </Suspense>
      )}
    </>
  )
}
