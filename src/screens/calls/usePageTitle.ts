// The title of the page while something is urgent, which a tab shows from behind.
import { useEffect } from 'react'

/** The page's own title comes back when there is nothing urgent any more. */
export function usePageTitle(urgent: string | undefined): void {
  useEffect(() => {
    if (urgent === undefined) return undefined
    const own = document.title
    document.title = urgent
    return () => {
      // Somebody went to another page meanwhile: that page's title is the right one.
      if (document.title === urgent) document.title = own
    }
  }, [urgent])
}
