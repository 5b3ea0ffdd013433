// Starts the app: reads the configuration, builds the parts once, renders. Whatever nothing else
// catches ends here.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { ErrorBoundary, StartFailure } from './app/ErrorPage.tsx'
import { loadConfig } from './config.ts'
import { languageFor } from './i18n/languages.ts'
import { loadLanguage } from './i18n/loadLanguage.ts'
import { ownServer } from './lib/ownServer.ts'
import { startShellWorker } from './lib/shellWorker.ts'
import { onUncaught } from './lib/uncaught.ts'
import { createCordboard } from './state/createCordboard.ts'
import type { Runtime } from './state/runtime.ts'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
let runtime: Runtime | undefined
const root = createRoot(element, {
  onCaughtError(error, { errorBoundary }) {
    const isTold = errorBoundary instanceof ErrorBoundary && errorBoundary.isTelling
    if (isTold) runtime?.note(error, 'screen')
    else runtime?.report(error, 'part of a screen')
  },
  // React has taken everything off the page by now.
  onUncaughtError(error) {
    runtime?.note(error, 'app')
    queueMicrotask(() => root.render(<StartFailure error={error} />))
  },
})

try {
  const cordboard = createCordboard(await loadConfig(ownServer))
  const { report } = (runtime = cordboard.runtime)
  onUncaught((error) => report(error, 'page'))
  const languageNow = () =>
    languageFor(cordboard.prefs.store.getState().language, navigator.languages)
  const language = languageNow()
  await loadLanguage(language)
  // Words, numbers and directions change all over: the page begins anew, calls go on.
  cordboard.prefs.store.subscribe(() => {
    if (languageNow() !== language) location.reload()
  })
  cordboard.session.start()
  startShellWorker()
  root.render(
    <StrictMode>
      <App cordboard={cordboard} />
    </StrictMode>,
  )
} catch (error) {
  root.render(<StartFailure error={error} />)
}
