// The world's numbering plans (35 kB gzip), loaded after the first screen: until then numbers are
// shown without spaces.

/** `region` is an ISO 3166 code such as `GB`; without a known one all numbers are international. */
export type PhoneNumbers = {
  /**
   * Formats a number while it is typed, as soon as it certainly is one: with a
   * country or the prefix of national numbers, or whole. What may be an extension or a local
   * number, codes and addresses come back unchanged, and so do all digits in their order.
   */
  asYouType(text: string, region?: string): string
  /**
   * National for numbers of the home region, international otherwise; what is no possible
   * number, or is not dialed like that, is returned unchanged.
   */
  format(number: string, region?: string): string
  /** The numbers in a text as E.164, in order, without duplicates, at most eight. */
  findIn(text: string, region?: string): readonly string[]
}

/** Formats a number for display; unchanged until the plans have loaded. */
export type FormatNumber = (number: string) => string

let loading: Promise<PhoneNumbers> | undefined

/**
 * Loads once and caches it. Rejects if the chunk cannot be loaded (offline, a new
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
