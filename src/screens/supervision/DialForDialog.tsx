// Places a call from a member's phone; the number is checked first.
import type { FormEvent } from 'react'
import { useState } from 'react'
import { parseDestination } from '../../domain/dial/address.ts'
import { isPremiumDestination } from '../../domain/dial/numberKey.ts'
import { displayText } from '../../domain/displayText.ts'
import { Message } from '../../i18n/Message.tsx'
import { t } from '../../i18n/translate.ts'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly name: string
  /** False if another request is under way: nothing was sent. */
  readonly onDial: (destination: string) => boolean
  readonly onClose: () => void
}

export function DialForDialog({ name, onDial, onClose }: Props) {
  const region = useCallingRegion()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<
    'dialBad' | 'dialEmergency' | 'dialAfter' | 'dialPremium' | 'dialOnWay'
  >()
  /** A premium number after the warning: the next press calls it. */
  const [asked, setAsked] = useState<string>()
  const party = displayText(name, 60)
  function submit(event: FormEvent) {
    event.preventDefault()
    const parsed = parseDestination(typed, { region })
    if (!parsed.ok || parsed.value.kind === 'person') return setProblem('dialBad')
    const { kind, dial, mayReach, after } = parsed.value
    // For somebody else, the answer cannot be noticed.
    if (kind === 'emergency' || mayReach !== undefined) return setProblem('dialEmergency')
    if (after !== undefined) return setProblem('dialAfter')
    if (isPremiumDestination(dial, region) && asked !== dial) {
      setAsked(dial)
      return setProblem('dialPremium')
    }
    if (!onDial(dial)) return setProblem('dialOnWay')
    onClose()
  }
  return (
    <Dialog
      name={t('team.dialTitle', { party })}
      title={<Message id="team.dialTitle" values={{ party: <bdi>{party}</bdi> }} />}
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <p className="text-sm">
          <Message id="team.dialWhat" values={{ party: <bdi>{party}</bdi> }} />
        </p>
        <TextField
          label={t('team.dialNumber')}
          data-autofocus
          dir="ltr"
          inputMode="tel"
          value={typed}
          error={problem && t(`team.${problem}`)}
          onChange={(event) => {
            setTyped(event.target.value)
            setProblem(undefined)
          }}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" look="good">
            <Message id="team.dial" values={{ party: <bdi>{party}</bdi> }} />
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
