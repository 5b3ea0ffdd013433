// Forwarding: always, when busy, when nobody answers, when no device can be reached.
import type { FormEvent } from 'react'
import { useState } from 'react'
import { mergeFields } from '../../domain/merge.ts'
import type { Forward, ForwardUnanswered, ForwardWhen } from '../../domain/person/callSettings.ts'
import {
  fewestRings,
  forwardProblem,
  forwardWhens,
  plainDestination,
} from '../../domain/person/callSettings.ts'
import { t } from '../../i18n/translate.ts'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { useWritableSetting } from '../../state/person/useCallSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { RingsField } from './RingsField.tsx'
import { SettingsSection } from './SettingsSection.tsx'

export function ForwardingSection() {
  const setting = useWritableSetting('forwarding')
  return (
    <SettingsSection setting={setting} title={t('settings.forwarding')}>
      {(forwarding) =>
        forwardWhens.map((when) => (
          <ForwardForm
            key={when}
            when={when}
            saved={forwarding[when]}
            isSaving={setting.isSaving}
            onSave={(next) => setting.change({ [when]: next })}
          />
        ))
      }
    </SettingsSection>
  )
}

type Forwarded = Forward | ForwardUnanswered

const isSameForward = (one: Forwarded, other: Forwarded): boolean => {
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return [...a.keys(), ...b.keys()].every((name) => a.get(name) === b.get(name))
}

type Props = {
  readonly when: ForwardWhen
  readonly saved: Forwarded
  readonly isSaving: boolean
  readonly onSave: (next: Forwarded) => void
}

function ForwardForm({ when, saved, isSaving, onSave }: Props) {
  const region = useCallingRegion()
  const [edited, setEdited] = useState<{ readonly base: Forwarded; readonly is: Forwarded }>()
  // Changes made elsewhere are shown, except in fields that were edited here.
  const draft = edited ? mergeFields<Forwarded>(edited.base, edited.is, saved).value : saved
  const isChanged = !isSameForward(draft, saved)
  if (edited && !isChanged && !isSaving) setEdited(undefined)
  const setDraft = (is: Forwarded) => setEdited({ base: edited?.base ?? saved, is })
  const [problem, setProblem] = useState<string>()
  const set = (change: Partial<ForwardUnanswered>) => {
    setDraft({ ...draft, ...change })
    setProblem(undefined)
  }
  function save(next: Forwarded) {
    const wrong = forwardProblem({ ...next, to: next.to ?? '' }, region)
    if (wrong) return setProblem(t(`settings.${wrong}`))
    const { to, ...rest } = next
    const plain = plainDestination(to ?? '', region)
    const wanted = { ...rest, ...(plain !== '' && { to: plain }) }
    // Shown as it is sent, so that an accepted change leaves nothing to save.
    setDraft(wanted)
    onSave(wanted)
  }
  function toggle(isOn: boolean) {
    const next = { ...draft, isOn }
    setDraft(next)
    setProblem(undefined)
    // With a known destination the switch is enough. Otherwise the field below must be filled in first.
    if (!isOn || next.to !== undefined) save(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(draft)
  }
  return (
    <form onSubmit={submit} aria-label={t(`settings.forward.${when}`)}>
      <Switch
        label={t(`settings.forward.${when}`)}
        isOn={draft.isOn}
        isBusy={isSaving}
        onChange={toggle}
      />
      {draft.isOn && (
        <div className="border-line mb-3 flex flex-col gap-2 border-s-2 ps-3">
          <TextField
            label={t('settings.forwardTo')}
            inputMode="tel"
            value={draft.to ?? ''}
            error={problem}
            onChange={(event) => set({ to: event.target.value })}
          />
          <Switch
            label={t('settings.toTheirVoicemail')}
            isOn={draft.isToVoicemail}
            onChange={(isToVoicemail) => set({ isToVoicemail })}
          />
          {'rings' in draft && (
            <RingsField
              rings={draft.rings}
              fewest={fewestRings}
              most={draft.mostRings}
              onChoose={(rings) => set({ rings })}
            />
          )}
          {(isChanged || !saved.isOn) && (
            <Button type="submit" look="accent" className="self-start" isBusy={isSaving}>
              {t('settings.save')}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}
