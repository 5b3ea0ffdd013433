// The last seven days of all workspaces: hours used and booked, people, seats taken.
import { displayText } from '../../domain/displayText.ts'
import type { WeekFigures } from '../../domain/places/weeklyReport.ts'
import { totalOf, weekFigures } from '../../domain/places/weeklyReport.ts'
import { byWorkspaceName } from '../../domain/places/workspaceFilter.ts'
import { localeNow, t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useWorkspaces } from '../../state/places/useWorkspaces.ts'
import { useWeekSweep } from '../../state/places/useWorkspaceSweeps.ts'
import type { ReportColumn } from './ReportTable.tsx'
import { ReportTable } from './ReportTable.tsx'
import { SweepBar } from './SweepBar.tsx'

type Row = { readonly id: string; readonly name: string; readonly figures: WeekFigures }

export function WeeklyReport() {
  const { workspaces, isWaiting, failure } = useWorkspaces()
  const sweep = useWeekSweep()
  const rows = [...workspaces].sort(byWorkspaceName).flatMap(({ id, name, capacity }): Row[] => {
    const answer = sweep.answers.get(id)
    if (!answer?.ok) return []
    return [{ id, name: displayText(name, 80), figures: weekFigures(capacity, answer.value) }]
  })
  const total: Row = {
    id: '',
    name: t('reports.total'),
    figures: totalOf(rows.map(({ figures }) => figures)),
  }
  return (
    <>
      <p className="text-quiet text-sm">{t('reports.weeklyWhat')}</p>
      {failure && (
        <FailureAlert
          title={t('places.failed')}
          words={failureWords(failure)}
          trackingId={failure.trackingId}
        />
      )}
      <SweepBar sweep={sweep} isWaiting={isWaiting} onStart={() => sweep.start(workspaces)} />
      {rows.length > 0 && (
        <ReportTable
          label={t('reports.weekly')}
          columns={columnsOf()}
          rows={rows}
          keyOf={({ id }) => id}
          total={total}
          file={t('reports.weeklyFile')}
        />
      )}
    </>
  )
}

function columnsOf(): readonly ReportColumn<Row>[] {
  const number = new Intl.NumberFormat(localeNow(), { maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(localeNow(), { style: 'percent' })
  const figure = (
    label: string,
    read: (figures: WeekFigures) => number | undefined,
    format = number,
  ): ReportColumn<Row> => ({
    label,
    isNumber: true,
    text({ figures }) {
      const value = read(figures)
      return value === undefined ? '' : format.format(value)
    },
  })
  return [
    { label: t('reports.room'), text: ({ name }) => name },
    figure(t('reports.seats'), ({ seats }) => seats),
    figure(t('reports.hoursUsed'), ({ hoursUsed }) => hoursUsed),
    figure(t('reports.hoursBooked'), ({ hoursBooked }) => hoursBooked),
    figure(t('reports.meanPeople'), ({ meanPeople }) => meanPeople),
    figure(t('reports.mostPeople'), ({ mostPeople }) => mostPeople),
    figure(t('reports.seatsUsed'), ({ seatShare }) => seatShare, percent),
  ]
}
