// `npm run assistant`: the assistant as a process of its own (docs/apps.md).
import { createLog } from '../observe/log.ts'
import { createSend } from '../outgoing.ts'
import { startAssistant } from './assistant.ts'
import { readSettings } from './settings.ts'

const log = createLog(process.env['LOG_LEVEL'] || 'info')
try {
  const settings = readSettings(process.env)
  const assistant = await startAssistant({ settings, send: createSend(process.env), log })
  const { ownUrl, rules } = settings
  log.info(
    ownUrl === undefined
      ? 'assistant: no ASSISTANT_URL, so it looks into its spaces every ten seconds'
      : `assistant: Webex delivers to ${ownUrl}, port ${assistant.port}`,
  )
  log.info(`assistant: ${rules.rules.length} rules`)
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      void assistant.close().then(() => process.exit(0))
    })
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
