import { displayText } from '../../domain/displayText.ts'
import type { Recording } from '../../domain/recordings/recording.ts'
import { t } from '../../i18n/translate.ts'

/** Webex's words for the recording, safe to show; ours where it has none. */
export function topicOf({ topic }: Recording): string {
  const shown = displayText(topic, 120)
  return shown === '' ? t('recordings.noTopic') : shown
}
