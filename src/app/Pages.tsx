// All pages but the phone, with the router.
import { RoutedPages, routes } from './router.tsx'

export default function Pages() {
  return <RoutedPages of={routes} />
}
