// Sets capacity and type of workspaces from their names: rule, preview, change.
import { useId, useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Result } from '../../domain/result.ts'
import { fail } from '../../domain/result.ts'
import type { Workspace, WorkspaceEdits } from '../../domain/places/workspace.ts'
import { workspaceTypes } from '../../domain/places/workspace.ts'
import type { CompiledNameRule, WorkspacePreview } from '../../domain/places/workspaceNames.ts'
import {
  compileNameRule,
  previewNameRule,
  readPrefixes,
  USUAL_PATTERN,
} from '../../domain/places/workspaceNames.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useWorkspaces } from '../../state/places/useWorkspaces.ts'
import { useChangeWorkspaces } from '../../state/places/useWorkspaceSweeps.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'

const usualPrefixes = 'Huddle = huddle\nFocus = focus\nDesk = desk\nBoard = meetingRoom'

export function NamesReport() {
  const id = useId()
  const { workspaces, failure } = useWorkspaces()
  const [pattern, setPattern] = useState(USUAL_PATTERN)
  const [prefixes, setPrefixes] = useState(usualPrefixes)
  const [overwrites, setOverwrites] = useState(false)
  const change = useChangeWorkspaces()
  const rule = ruleOf(pattern, prefixes, overwrites)
  const preview = rule.ok ? previewNameRule(workspaces, rule.value) : []
  const changes = preview.filter(({ is }) => is === 'changes')
  const count = (wanted: WorkspacePreview['is']) => preview.filter(({ is }) => is === wanted).length
  return (
    <>
      <p className="text-quiet text-sm">{t('reports.namesWhat')}</p>
      {failure && (
        <FailureAlert
          title={t('places.failed')}
          words={failureWords(failure)}
          trackingId={failure.trackingId}
        />
      )}
      <div>
        <TextField
          label={t('reports.pattern')}
          dir="ltr"
          className="font-mono text-sm"
          value={pattern}
          aria-describedby={`${id}-pattern`}
          error={!rule.ok && rule.error.in === 'pattern' ? rule.error.why : undefined}
          onChange={(event) => setPattern(event.target.value)}
        />
        <p id={`${id}-pattern`} className="text-quiet mt-1 text-xs">
          {t('reports.patternExample')}
        </p>
      </div>
      <div>
        <label htmlFor={id} className="text-quiet mb-1 block text-xs font-medium">
          {t('reports.prefixes')}
        </label>
        <textarea
          id={id}
          rows={4}
          dir="ltr"
          spellCheck={false}
          placeholder={t('reports.prefixesExample')}
          value={prefixes}
          onChange={(event) => setPrefixes(event.target.value)}
          className="border-edge bg-raised w-full rounded-lg border px-3 py-2 font-mono text-sm"
        />
        {!rule.ok && rule.error.in === 'prefixes' && (
          <p role="alert" className="text-bad text-sm">
            {rule.error.why}
          </p>
        )}
      </div>
      <Switch label={t('reports.overwrite')} isOn={overwrites} onChange={setOverwrites} />
      {rule.ok && (
        <p role="status" className="text-sm font-semibold">
          {t('reports.previewCount', {
            changes: changes.length,
            same: count('same'),
            kept: count('kept'),
            noMatch: count('noMatch'),
          })}
        </p>
      )}
      <ul role="list" aria-label={t('reports.preview')} className="divide-line divide-y text-sm">
        {changes.map(({ workspace, edits }) => (
          <li key={workspace.id} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
            <span className="min-w-0 grow font-medium break-words">
              <bdi>{displayText(workspace.name, 80)}</bdi>
            </span>
            <span>{changeText(workspace, edits)}</span>
          </li>
        ))}
      </ul>
      {changes.length > 0 && (
        <Button
          look="accent"
          className="self-start"
          isBusy={change.isRunning}
          onClick={() =>
            change.start(changes.map(({ workspace, edits }) => ({ id: workspace.id, edits })))
          }
        >
          {t('reports.apply', { count: changes.length })}
        </Button>
      )}
      {change.all > 0 && (
        <>
          <p role="status" className="text-sm">
            {t('setup.progress', { done: change.answers.size, all: change.all })}
          </p>
          <ul role="list" className="text-sm">
            {[...change.answers].map(([workspace, answer]) => (
              <li key={workspace} className={answer.ok ? 'text-good' : 'text-bad'}>
                <bdi>{nameOf(workspaces, workspace)}</bdi>:{' '}
                {answer.ok
                  ? t('reports.changed')
                  : t('reports.notChanged', { why: failureWords(answer.error).why })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

type BadRule = { readonly in: 'pattern' | 'prefixes'; readonly why: string }

function ruleOf(
  pattern: string,
  text: string,
  overwrites: boolean,
): Result<CompiledNameRule, BadRule> {
  const prefixes = readPrefixes(text)
  if (!prefixes.ok) {
    const why = t('reports.bad.badType', { line: prefixes.error, types: workspaceTypes.join(', ') })
    return fail({ in: 'prefixes', why })
  }
  const rule = compileNameRule({ pattern, prefixes: prefixes.value, overwrites })
  if (rule.ok) return rule
  const field = rule.error === 'emptyPrefix' ? 'prefixes' : 'pattern'
  return fail({ in: field, why: t(`reports.bad.${rule.error}`) })
}

function changeText(before: Workspace, { capacity, type }: WorkspaceEdits): string {
  const arrow = (from: string, to: string) => `${from} → ${to}`
  return [
    typeof capacity === 'number' &&
      `${t('places.capacity')}: ${arrow(String(before.capacity ?? t('reports.unknownType')), String(capacity))}`,
    type !== undefined &&
      `${t('places.type')}: ${arrow(t(`places.type.${before.type}`), t(`places.type.${type}`))}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function nameOf(workspaces: readonly Workspace[], wanted: string): string {
  return displayText(workspaces.find(({ id }) => id === wanted)?.name ?? wanted, 80)
}
