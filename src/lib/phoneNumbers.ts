// The world's numbering plans, fetched after the first screen: they weigh as much as a third
// of it (35 kB gzip), and a number without spaces is no reason to wait.

/** `region` is ISO 3166, as `GB`; one that is not known, or none, counts as abroad. */
export type PhoneNumbers = {
  /**
   * Spaces and brackets as they grow while a number is typed, once it is sure to be one: with a
   * country or the prefix of national numbers, or whole. What may be an extension or a local
   * number, codes and addresses come back unchanged, and so do all digits in their order.
   */
  asYouType(text: string, region?: string): string
  /**
   * National for numbers of the home region, international otherwise; what is no possible
   * number, or not dialled like that, comes back unchanged.
   */
  format(number: string, region?: string): string
  /** The numbers in a text, in E.164, each once, in their order: at most eight. */
  findIn(text: string, region?: string): readonly string[]
}

/** How a number is written here: by the plans, or as it is until they have loaded. */
export type FormatNumber = (number: string) => string

let loading: Promise<PhoneNumbers> | undefined

/**
 * Loads once and remembers it. Rejects where the chunk cannot be fetched (offline, a new
 * build): show numbers as they are, the next call tries again.
 */
export function loadPhoneNumbers(): Promise<PhoneNumbers> {
  loading ??= import('./numberingPlans.ts').then(
    ({ phoneNumbers }) => phoneNumbers,
    (error: unknown) => {
      loading = undefined
      throw error
    },
  )
  return loading
}
