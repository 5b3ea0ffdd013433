export const layers: readonly string[]
export const crossings: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
