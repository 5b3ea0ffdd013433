// Starts the app: reads the configuration, builds the parts once, renders.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { StartFailure } from './app/StartFailure.tsx'
import { loadConfig } from './config.ts'
import { languageFor } from './i18n/languages.ts'
import { loadLanguage } from './i18n/loadLanguage.ts'
import { ownServer } from './lib/ownServer.ts'
import { startShellWorker } from './lib/shellWorker.ts'
import { createCordboard } from './state/createCordboard.ts'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)

try {
  const cordboard = createCordboard(await loadConfig(ownServer))
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
