// Copies text and says whether that worked.
import { useState } from 'react'
import { t } from '../../i18n/translate.ts'
import { copyText } from '../../lib/copyText.ts'

/** `said` is for a status line. */
export function useCopied() {
  const [said, setSaid] = useState('')
  return {
    said,
    say: setSaid,
    copy: async (text: string) => {
      setSaid('')
      setSaid(t((await copyText(text)) ? 'api.copied' : 'api.notCopied'))
    },
  }
}
