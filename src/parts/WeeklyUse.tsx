// The usage of a room by hour of the week.
import { useId, useMemo, useState } from 'react'
import type { AsyncValue } from '../domain/asyncValue.ts'
import { displayText } from '../domain/displayText.ts'
import { slotsOf, totalHours } from '../domain/places/metrics.ts'
import type { WeeksOfUse, WeekTable } from '../domain/places/weeklyUse.ts'
import {
  busiestHour,
  localHourIn,
  seatShares,
  timeShares,
  weekTable,
} from '../domain/places/weeklyUse.ts'
import { metricsWords } from '../i18n/en.metrics.ts'
import { addWords, t } from '../i18n/translate.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { HeatTable } from './HeatTable.tsx'
import { RetryFailure } from './RetryFailure.tsx'
import { hourName, shareText, weekdayName } from './metricText.ts'
import { TimeTotals } from './WorkspaceTime.tsx'

addWords(metricsWords)

/** From `useWeeklyUse`. */
export type WeekFigures = {
  readonly weeks: number
  readonly chooseWeeks: (weeks: number) => void
  readonly hours: AsyncValue<WeeksOfUse>
}

type Props = {
  readonly week: WeekFigures
  /** The room's name, unescaped text from Webex. */
  readonly name: string
  /** Capacity of the room; without it only the time in use is shown. */
  readonly capacity?: number | undefined
  /** The room's time zone (IANA); without it, the time zone of the browser. */
  readonly timeZone?: string | undefined
}

type Measure = 'seats' | 'share'

export function WeeklyUse({ week, name, capacity, timeZone }: Props) {
  const id = useId()
  const [wanted, setMeasure] = useState<Measure>('seats')
  const { weeks, chooseWeeks, hours } = week
  const { answer, failure, retry } = hours
  const seats = capacity !== undefined && capacity > 0 ? capacity : undefined
  const measure = seats === undefined ? 'share' : wanted
  const table = useMemo(
    () => answer && tableOf(answer, measure === 'seats' ? seats : undefined, timeZone),
    [answer, measure, seats, timeZone],
  )
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-base font-semibold">
        {t('metrics.weekTitle')}
      </h2>
      <div className="grid max-w-xl gap-3 sm:grid-cols-2">
        {seats !== undefined && (
          <SelectField
            label={t('metrics.weekMeasure')}
            value={measure}
            options={[
              { value: 'seats', label: t('metrics.seats') },
              { value: 'share', label: t('metrics.share') },
            ]}
            onChoose={(value) => setMeasure(value === 'share' ? 'share' : 'seats')}
          />
        )}
        <SelectField
          label={t('metrics.period')}
          value={String(weeks)}
          options={[
            { value: '1', label: t('metrics.weeks1') },
            { value: '4', label: t('metrics.weeks4') },
          ]}
          onChoose={(value) => chooseWeeks(Number(value))}
        />
      </div>
      {seats === undefined && <p className="text-quiet text-sm">{t('metrics.noCapacity')}</p>}
      {failure && !answer && (
        <RetryFailure title={t('metrics.failed')} failure={failure} onRetry={retry} />
      )}
      {!answer && !failure && (
        <p role="status" className="text-quiet min-h-64 text-sm">
          {t('metrics.weekLoading')}
        </p>
      )}
      {answer && table && (
        <>
          <Week answer={answer} table={table} measure={measure} room={displayText(name, 60)} />
          <p className="text-quiet text-xs">
            {t(timeZone === undefined ? 'metrics.yourClock' : 'metrics.roomClock')}
          </p>
        </>
      )}
    </section>
  )
}

function tableOf(
  { span, people, used }: WeeksOfUse,
  capacity?: number,
  timeZone?: string,
): WeekTable {
  const values = capacity === undefined ? timeShares(used) : seatShares(people, used, capacity)
  return weekTable(values, slotsOf(span, 'hourly'), localHourIn(timeZone))
}

type WeekProps = {
  readonly answer: WeeksOfUse
  readonly table: WeekTable
  readonly measure: Measure
  readonly room: string
}

function Week({ answer, table, measure, room }: WeekProps) {
  const busiest = busiestHour(table)
  const booked = totalHours(answer.booked)
  if (!busiest && booked === 0) {
    return (
      <p role="status" className="text-quiet text-sm">
        {t('metrics.weekEmpty')}
      </p>
    )
  }
  return (
    <>
      <TimeTotals used={totalHours(answer.used)} booked={booked} />
      <HeatTable
        name={t('metrics.weekOfRoom', { measure: t(`metrics.${measure}`), room })}
        table={table}
      />
      {busiest && (
        <p className="text-sm">
          {t('metrics.busiest', {
            weekday: weekdayName(busiest.weekday, 'long'),
            hour: hourName(busiest.hour),
            share: shareText(busiest.share),
          })}
        </p>
      )}
    </>
  )
}
