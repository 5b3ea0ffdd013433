// In place of one page of the router that failed: navigation and calls stay as they are.
import { useLocation, useNavigate, useRouteError } from 'react-router'
import { PageError } from './ErrorPage.tsx'

export function RouteError() {
  const navigate = useNavigate()
  const location = useLocation()
  // The same page once more: parts that could not be loaded are loaded again.
  const retry = () => void navigate(location, { replace: true, state: location.state as unknown })
  return <PageError error={useRouteError()} onRetry={retry} />
}
