// Small line charts of a device's readings since the page was opened.
import type { DeviceId } from '../../domain/brand.ts'
import type { Trend } from '../../domain/devices/deviceSeries.ts'
import { TRENDS, trendOf } from '../../domain/devices/deviceSeries.ts'
import { metricsWords } from '../../i18n/en.metrics.ts'
import { addWords, localeNow, t } from '../../i18n/translate.ts'
import { metricFormat } from '../../parts/metricText.ts'
import type { DeviceControl } from '../../state/devices/createDeviceControl.ts'
import { useDeviceSeries } from '../../state/devices/useDeviceSeries.ts'
import { Sparkline } from '../../ui/Sparkline.tsx'

addWords(metricsWords)

type Props = { readonly device: DeviceId; readonly control: DeviceControl }

/** A line needs two readings. */
const FEWEST = 2

function formatOf(trend: Trend): (value: number) => string {
  if (trend !== 'volume') return metricFormat(trend)
  const format = new Intl.NumberFormat(localeNow())
  return (value) => format.format(value)
}

export function DeviceTrends({ device, control }: Props) {
  const samples = useDeviceSeries(device, control)
  const lines = TRENDS.flatMap((trend) => {
    const values = trendOf(samples, trend)
    return values ? [{ trend, values }] : []
  })
  if (samples.length < FEWEST || lines.length === 0) return null
  return (
    <section aria-labelledby="device-trends">
      <p id="device-trends" className="mb-1 text-sm font-semibold">
        {t('metrics.trends')}
      </p>
      <ul role="list" className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-4">
        {lines.map(({ trend, values }) => (
          <OneTrend key={trend} trend={trend} values={values} />
        ))}
      </ul>
    </section>
  )
}

type TrendProps = { readonly trend: Trend; readonly values: readonly (number | undefined)[] }

function OneTrend({ trend, values }: TrendProps) {
  const format = formatOf(trend)
  const known = values.filter((value) => value !== undefined)
  const last = known.at(-1) ?? 0
  const name = t(`metrics.${trend}`)
  return (
    <li className="min-w-0">
      <p aria-hidden className="flex items-baseline justify-between gap-2 text-sm">
        <span className="text-quiet truncate">{name}</span>
        <bdi className="font-medium whitespace-nowrap">{format(last)}</bdi>
      </p>
      <Sparkline
        points={values}
        label={t('metrics.trend', {
          name,
          last: format(last),
          lowest: format(Math.min(...known)),
          highest: format(Math.max(...known)),
        })}
      />
    </li>
  )
}
