// Starts the app: reads the configuration, builds the parts once, renders.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { StartFailure } from './app/StartFailure.tsx'
import { loadConfig } from './config.ts'
import { ownServer } from './lib/ownServer.ts'
import { startShellWorker } from './lib/shellWorker.ts'
import { createCordboard } from './state/createCordboard.ts'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)

try {
  const cordboard = createCordboard(await loadConfig(ownServer))
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
