// JSON to read, with ids that lead somewhere.
import { useMemo, useState } from 'react'
import type { FoundId } from '../../domain/console/ids.ts'
import { jsonLines } from '../../domain/console/jsonLines.ts'
import { t } from '../../i18n/translate.ts'
import { Button } from '../../ui/Button.tsx'

type Props = {
  readonly label: string
  readonly value: unknown
  readonly onId?: (id: FoundId) => void
}

const FIRST_LINES = 500
const MOST_LINES = 20_000

const looks = {
  bracket: '',
  string: 'text-good',
  number: 'text-accent',
  boolean: 'text-accent',
  null: 'text-quiet',
} as const

export function JsonText({ label, value, onId }: Props) {
  const [isWhole, setWhole] = useState(false)
  const most = isWhole ? MOST_LINES : FIRST_LINES
  const lines = useMemo(() => jsonLines(value, most + 1), [value, most])
  const isCut = lines.length > most
  return (
    <>
      <pre
        dir="ltr"
        tabIndex={0}
        role="region"
        aria-label={label}
        className="bg-ground max-h-[70dvh] overflow-auto rounded-lg p-3 font-mono text-xs leading-5"
      >
        {lines.slice(0, most).map(({ indent, before, text, after, is, id }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its place
          <div
            key={index}
            className="break-all whitespace-pre-wrap"
            style={{ paddingInlineStart: `${indent * 1.25}em` }}
          >
            {before}
            {id && onId ? (
              <button
                type="button"
                onClick={() => onId(id)}
                className="text-accent cursor-pointer text-start break-all underline decoration-dotted underline-offset-2"
              >
                {text}
              </button>
            ) : (
              <span className={looks[is]}>{text}</span>
            )}
            {after}
          </div>
        ))}
      </pre>
      {isCut && (
        <p className="text-quiet flex flex-wrap items-center gap-2 text-sm">
          {t('api.cutAnswer', { count: most })}
          {!isWhole && <Button onClick={() => setWhole(true)}>{t('api.showAll')}</Button>}
        </p>
      )}
    </>
  )
}
