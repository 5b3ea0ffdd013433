// The cloud's shapes for what rooms measured and how long they were used (docs/webex/facts.md 5.7).
// Types only.

export type WireMetricName =
  'soundLevel' | 'ambientNoise' | 'temperature' | 'humidity' | 'tvoc' | 'peopleCount'

/** Without aggregation: what one device said at one moment. */
export type WireRawMetric = {
  deviceId: string
  /** ISO 8601. */
  timestamp: string
  value: number
}

/** Of an hour or a day; a count of nobody is in none of these figures. */
export type WireAggregatedMetric = {
  start: string
  end: string
  mean: number
  min: number
  max: number
}

/** `GET /workspaceMetrics`. */
export type WireWorkspaceMetrics = {
  workspaceId: string
  metricName: WireMetricName
  aggregation: 'none' | 'hourly' | 'daily'
  from: string
  to: string
  /** Of temperatures only. */
  unit?: 'celsius' | 'fahrenheit'
  sortBy: 'newestFirst' | 'oldestFirst'
  items: (WireRawMetric | WireAggregatedMetric)[]
}

/** `GET /workspaceDurationMetrics`. */
export type WireWorkspaceDurations = {
  workspaceId: string
  aggregation: 'hourly' | 'daily'
  measurement: 'timeUsed' | 'timeBooked'
  from: string
  to: string
  /** `minutes`. */
  unit: string
  items: { start: string; end: string; duration: number }[]
}
