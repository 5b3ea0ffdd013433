// The settings of the wall: members, limits, sounds, screen, queues.
import type { FormEvent, ReactNode } from 'react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Person } from '../../domain/person/person.ts'
import type {
  DraftField,
  DraftProblem,
  DraftProblems,
  WallDraft,
} from '../../domain/wall/wallDraft.ts'
import {
  draftOf,
  isQueueTyped,
  rangeOf,
  settingsWith,
  withQueue,
} from '../../domain/wall/wallDraft.ts'
import { watchedLengths } from '../../domain/wall/wallLimits.ts'
import type { WallSettings } from '../../domain/wall/wallSettings.ts'
import { displayParams } from '../../domain/wall/wallSettings.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { FromBefore } from '../../parts/FromBefore.tsx'
import { useDraft } from '../../state/person/useDraft.ts'
import { useMissingScopes } from '../../state/session/useScopes.ts'
import { useKnownQueues } from '../../state/supervision/useQueues.ts'
import type { WallEdits } from '../../state/wall/wallEdits.ts'
import { wallEditsDraft } from '../../state/wall/wallEdits.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ChoiceFields } from './ChoiceFields.tsx'
import { KeptChoices } from './KeptChoices.tsx'

type Props = {
  readonly settings: WallSettings
  /** The people to choose from. */
  readonly people: readonly Person[]
  readonly onSave: (next: WallSettings) => void
  readonly onClose: () => void
}

export function WallSettingsDialog({ settings, people, onSave, onClose }: Props) {
  const kept = useDraft(wallEditsDraft)
  const edits: WallEdits = kept.draft ?? { fields: {} }
  const draft = { ...draftOf(settings), ...edits.fields }
  const { choice = settings.choice, isChimeOn = settings.isChimeOn } = edits
  const [problems, setProblems] = useState<DraftProblems>({})
  const form = useRef<HTMLFormElement>(null)
  const fields = { draft, problems, onType: typed }
  function typed(field: DraftField, text: string, more: Partial<WallEdits> = {}) {
    kept.set({ ...edits, ...more, fields: { ...edits.fields, [field]: text } })
    const { [field]: _, ...others } = problems
    setProblems(others)
  }
  const asTyped = settingsWith({ ...settings, choice, isChimeOn }, draft)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!asTyped.ok) {
      const { error } = asTyped
      // Rendered synchronously, so that the first invalid field can get the focus.
      flushSync(() => setProblems(error))
      const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
      first?.focus()
      // The sticky bar would cover it.
      return first?.scrollIntoView({ block: 'center' })
    }
    onSave(asTyped.value)
    kept.discard()
    onClose()
  }
  return (
    <Dialog name={t('wall.settings')} onClose={onClose}>
      <form ref={form} onSubmit={submit} className="divide-line flex flex-col divide-y" noValidate>
        {kept.isFromBefore && <FromBefore onStartOver={kept.discard} />}
        <Section title={t('wall.whoIsShown')}>
          <ChoiceFields
            choice={choice}
            people={people}
            onChoose={(next) => kept.set({ ...edits, choice: next })}
          />
          <Field {...fields} field="title" label={t('wall.ownTitle')} />
          <KeptChoices
            choice={choice}
            title={draft.title}
            shownWith={displayParams(asTyped.ok ? asTyped.value : settings)}
            onTake={(taken, title) => typed('title', title, { choice: taken })}
          />
          <p className="text-quiet text-sm">{t('wall.addressHint')}</p>
        </Section>
        <Section title={t('wall.limits')}>
          <p className="text-quiet text-sm">{t('wall.limitsHint')}</p>
          {watchedLengths.map((what) => (
            <div key={what} role="group" aria-label={t(`alert.${what}`)}>
              <p className="mb-1 text-sm font-medium">{t(`alert.${what}`)}</p>
              <div className="grid grid-cols-2 gap-3">
                <Field {...fields} field={`${what}.warn`} label={t('level.warn')} />
                <Field {...fields} field={`${what}.alarm`} label={t('level.alarm')} />
              </div>
            </div>
          ))}
          <Field {...fields} field="minimum" label={t('wall.minimum')} isNumber />
          <Field {...fields} field="answerWithin" label={t('wall.answerWithin')} isNumber />
        </Section>
        <Section title={t('wall.sound')}>
          <Switch
            label={t('wall.chime')}
            hint={t('wall.chimeHint')}
            isOn={isChimeOn}
            onChange={(isOn) => kept.set({ ...edits, isChimeOn: isOn })}
          />
          <div className="grid grid-cols-2 gap-3">
            <Field {...fields} field="quietFrom" label={t('wall.quietFrom')} type="time" />
            <Field {...fields} field="quietTo" label={t('wall.quietTo')} type="time" />
          </div>
        </Section>
        <Section title={t('wall.screen')}>
          <p className="text-quiet text-sm">{t('wall.screenHint')}</p>
          <div className="grid grid-cols-2 gap-3">
            <Field {...fields} field="inches" label={t('wall.inches')} isNumber />
            <Field {...fields} field="metres" label={t('wall.metres')} isNumber />
          </div>
        </Section>
        <Section title={t('wall.budget')}>
          <p className="text-quiet text-sm">{t('wall.budgetHint')}</p>
          <Field {...fields} field="requests" label={t('wall.requests')} isNumber />
        </Section>
        <Section title={t('wall.queues')}>
          <QueuesField {...fields} />
        </Section>
        <div className="bg-raised sticky -bottom-4 -mx-1 -mb-4 flex flex-wrap items-center justify-end gap-2 px-1 py-3 sm:-bottom-5 sm:-mb-5">
          {Object.keys(problems).length > 0 && (
            <p role="alert" className="text-bad w-full text-end text-sm">
              {t('wall.notSaved')}
            </p>
          )}
          <Button
            onClick={() => {
              kept.discard()
              onClose()
            }}
          >
            {t('action.cancel')}
          </Button>
          <Button type="submit" look="accent">
            {t('wall.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 py-3">
      <legend className="float-start w-full font-semibold">{title}</legend>
      {children}
    </fieldset>
  )
}

type FieldProps = {
  readonly draft: WallDraft
  readonly problems: DraftProblems
  readonly onType: (field: DraftField, text: string) => void
}

type OneField = FieldProps & {
  readonly field: DraftField
  readonly label: string
  readonly isNumber?: boolean
  readonly type?: 'time'
}

function Field({ draft, problems, onType, field, label, isNumber = false, type }: OneField) {
  const problem = problems[field]
  return (
    <TextField
      label={label}
      type={type ?? 'text'}
      inputMode={isNumber ? 'decimal' : undefined}
      value={draft[field]}
      error={problem && problemText(field, problem)}
      onChange={(event) => onType(field, event.target.value)}
    />
  )
}

function problemText(field: DraftField, problem: DraftProblem): string {
  const [least, most] = rangeOf(field) ?? []
  return problem === 'badNumber' && least !== undefined && most !== undefined
    ? t('wall.badRange', { least, most })
    : t(`wall.${problem}`)
}

const queueScopes = ['spark-admin:telephony_config_read']

/** Chosen from a list if the sign-in may list queues; otherwise entered by id. */
function QueuesField({ draft, problems, onType }: FieldProps) {
  const queues = useKnownQueues(useMissingScopes(queueScopes).length === 0)
  const { queues: typed } = draft
  return (
    <>
      {queues.length > 0 && (
        <fieldset className="mb-2 text-sm">
          <legend className="text-quiet mb-1">{t('wall.chooseQueues')}</legend>
          <ul role="list" className="max-h-60 overflow-auto">
            {queues.map((queue) => (
              <li key={queue.id}>
                <label className="flex min-h-10 items-center gap-2">
                  <input
                    type="checkbox"
                    checked={isQueueTyped(typed, queue.id)}
                    onChange={(event) =>
                      onType('queues', withQueue(typed, queue, event.target.checked))
                    }
                  />
                  <span>
                    <bdi>{displayText(queue.name, 60)}</bdi>
                    {queue.location !== undefined && (
                      <span className="text-quiet"> · {displayText(queue.location, 60)}</span>
                    )}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <QueueIds draft={draft} problems={problems} onType={onType} />
    </>
  )
}

function QueueIds({ draft, problems, onType }: FieldProps) {
  return (
    <label className="block text-sm">
      <span className="text-quiet mb-1 block">{t('wall.queuesHint')}</span>
      <textarea
        rows={3}
        value={draft.queues}
        aria-invalid={problems.queues ? true : undefined}
        onChange={(event) => onType('queues', event.target.value)}
        className="border-edge bg-raised w-full rounded-lg border px-3 py-2 font-mono text-xs"
      />
      {problems.queues && (
        <span role="alert" className="text-bad">
          {t(`wall.${problems.queues}`)}
        </span>
      )}
    </label>
  )
}
