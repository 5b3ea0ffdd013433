// The part of papaparse that is used. Its public types bring those of Node into the app, where
// timers then have the wrong type.
declare module 'papaparse' {
  type Step = {
    /** The cells of one row. */
    readonly data: readonly string[]
    readonly errors: readonly { readonly code: string }[]
    readonly meta: {
      /** Where the row ends in the text, in UTF-16 code units. */
      readonly cursor: number
    }
  }

  type Settings = {
    readonly delimiter: string
    readonly newline: '\n'
    /** `false`: rows are read one by one also where the text has no quotes. */
    readonly fastMode: false
    readonly preview?: number
    readonly step: (step: Step) => void
  }

  const papaparse: { readonly parse: (text: string, settings: Settings) => unknown }
  export default papaparse
}
