// Measuring and printing for the benchmarks.

export type Row = { readonly what: string; readonly ms?: number; readonly value?: string }

/** Median time of one run in ms, after a warm-up. */
export function medianMs(run: () => void, runs = 200): number {
  for (let warmUp = 0; warmUp < 20; warmUp++) run()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return median(times)
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** @param part 0.95: so many of them are less. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN
}

export function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`)
  for (const { what, ms, value } of rows) {
    console.log(`  ${what.padEnd(64)} ${value ?? `${ms?.toFixed(3)} ms`}`)
  }
}
