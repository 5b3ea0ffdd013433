// The name and its mark: two jacks and the cord between them, as on a switchboard.
import { t } from '../../i18n/translate.ts'

/** @param wordLook classes of the name, where there is not always room for it. */
export function Mark({ wordLook = '' }: { readonly wordLook?: string }) {
  return (
    <div className="flex items-center gap-2.5 text-lg font-semibold tracking-tight">
      <svg aria-hidden viewBox="0 0 24 24" fill="none" className="text-accent size-7 shrink-0">
        <circle cx="5.5" cy="6.5" r="3" stroke="currentColor" strokeWidth="2" />
        <circle cx="18.5" cy="6.5" r="3" stroke="currentColor" strokeWidth="2" />
        <path
          d="M5.5 9.5v3a6.5 6.5 0 0 0 13 0v-3"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
      <span className={wordLook}>{t('app.name')}</span>
    </div>
  )
}
