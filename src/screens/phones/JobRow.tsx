// One job: progress, outcome, and errors with export.
import { Check, CircleAlert, Download, LoaderCircle, Minus, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { LocationId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { JobState, PhoneJob } from '../../domain/phones/phoneJob.ts'
import { errorsCsv, hasErrors, isOver } from '../../domain/phones/phoneJob.ts'
import { t } from '../../i18n/translate.ts'
import { saveFile } from '../../lib/saveFile.ts'
import { momentText } from '../../parts/momentText.ts'
import { useJobErrors } from '../../state/phones/usePhoneJobs.ts'
import { Button } from '../../ui/Button.tsx'
import { Reading } from './Reading.tsx'

type Props = {
  readonly job: PhoneJob
  readonly nameOf: (location: LocationId | undefined) => string
}

const looks = {
  starting: { icon: LoaderCircle, colour: 'text-quiet' },
  running: { icon: LoaderCircle, colour: 'text-accent' },
  completed: { icon: Check, colour: 'text-good' },
  completedWithErrors: { icon: TriangleAlert, colour: 'text-warn' },
  failed: { icon: CircleAlert, colour: 'text-bad' },
  stopped: { icon: Minus, colour: 'text-quiet' },
  unknown: { icon: Minus, colour: 'text-quiet' },
} as const satisfies Record<JobState, object>

export function JobRow({ job, nameOf }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { icon: Icon, colour } = looks[job.state]
  const place = job.locationName ?? nameOf(job.location)
  return (
    <li className="bg-surface border-line shadow-card flex flex-col gap-2 rounded-xl border p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-40 grow font-semibold break-words">
          {t(`jobs.kind.${job.kind}`)}
          {place !== '' && (
            <span className="text-quiet font-normal">
              {' · '}
              <bdi>{displayText(place, 60)}</bdi>
            </span>
          )}
        </p>
        <p className={`inline-flex items-center gap-1 text-sm font-medium ${colour}`}>
          <Icon aria-hidden className="size-4" />
          {t(`jobs.state.${job.state}`)}
        </p>
      </div>
      {!isOver(job) && <Progress percent={job.percent} />}
      <p className="text-quiet text-sm">{factsOf(job)}</p>
      {hasErrors(job) && (
        <div>
          <Button aria-expanded={isOpen} onClick={() => setOpen((was) => !was)}>
            {t('jobs.errors')}
          </Button>
        </div>
      )}
      {isOpen && <Errors job={job} nameOf={nameOf} />}
    </li>
  )
}

/** Without a percentage the job is only known to be running. */
function Progress({ percent }: { readonly percent: number | undefined }) {
  return (
    <div
      role="progressbar"
      aria-label={t('jobs.progress')}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent !== undefined && { 'aria-valuenow': percent })}
      className="bg-ground border-line h-2 overflow-hidden rounded-full border"
    >
      <div className="bg-accent-fill h-full" style={{ width: `${percent ?? 0}%` }} />
    </div>
  )
}

function factsOf({ created, devices, updated, failed, advisories }: PhoneJob): string {
  const when = created !== undefined && momentText(created)
  return [
    when,
    devices !== undefined && t('jobs.devices', { count: devices }),
    updated !== undefined && t('jobs.updated', { count: updated }),
    failed !== undefined && failed > 0 && t('jobs.wrong', { count: failed }),
    advisories !== undefined && advisories > 0 && t('jobs.advisories', { count: advisories }),
  ]
    .filter((text) => typeof text === 'string')
    .join(' · ')
}

function Errors({ job, nameOf }: Props) {
  const errors = useJobErrors(job)
  if (!errors.value) return <Reading of={errors} />
  if (errors.value.length === 0) {
    return <p className="text-quiet text-sm">{t('jobs.noErrors')}</p>
  }
  const list = errors.value
  return (
    <>
      <ul role="list" aria-label={t('jobs.errors')} className="divide-line divide-y text-sm">
        {list.map(({ description, code, location }, index) => (
          <li key={index} className="py-2 break-words">
            <bdi>{displayText(description, 300)}</bdi>{' '}
            <span className="text-quiet">
              {[code, nameOf(location)].filter((text) => text).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button
          icon={Download}
          onClick={() => saveFile('job-errors.csv', errorsCsv(list, nameOf), 'text/csv')}
        >
          {t('jobs.export')}
        </Button>
      </div>
    </>
  )
}
