// The country whose numbers are typed and shown in national form.
import { regionOf } from '../../i18n/languages.ts'
import { useCordboard } from '../useCordboard.ts'

/** ISO 3166 region: as configured, else of the browser's language, else `US`. */
export function useHomeRegion(): string {
  const { config } = useCordboard()
  return config.homeRegion ?? regionOf(navigator.language) ?? 'US'
}
