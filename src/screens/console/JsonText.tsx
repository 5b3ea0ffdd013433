// JSON to read, with ids that lead somewhere.
import { useMemo, useState } from 'react'
import type { FoundId } from '../../domain/console/ids.ts'
import type { JsonLine } from '../../domain/console/jsonLines.ts'
import { jsonLines } from '../../domain/console/jsonLines.ts'
import { t } from '../../i18n/translate.ts'
import { Button } from '../../ui/Button.tsx'

type Props = {
  readonly label: string
  readonly value: unknown
  readonly onId?: ((id: FoundId) => void) | undefined
  /** Fields that are marked, by where they are (`items[].id`), with the reason in words. */
  readonly marks?: ReadonlyMap<string, string>
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

export function JsonText({ label, value, onId, marks }: Props) {
  const [isWhole, setWhole] = useState(false)
  const most = isWhole ? MOST_LINES : FIRST_LINES
  const lines = useMemo(() => jsonLines(value, most + 1), [value, most])
  const isCut = lines.length > most
  return (
    <>
      <pre
        dir="ltr"
        tabIndex={0}
        role="group"
        aria-label={label}
        className="bg-ground max-h-[70dvh] overflow-auto rounded-lg p-3 font-mono text-xs leading-5"
      >
        {lines.slice(0, most).map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its place
          <Line key={index} line={line} onId={onId} mark={marks?.get(line.at ?? '')} />
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

type LineProps = Pick<Props, 'onId'> & {
  readonly line: JsonLine
  readonly mark: string | undefined
}

function Line({ line: { indent, before, text, after, is, id }, onId, mark }: LineProps) {
  return (
    <div
      title={mark}
      className={`${id && onId ? 'flex min-w-0 whitespace-pre' : 'break-all whitespace-pre-wrap'} ${mark === undefined ? '' : 'bg-warn-soft'}`}
      style={{ paddingInlineStart: `${indent * 1.25}em` }}
    >
      {before}
      {id && onId ? (
        <button
          type="button"
          onClick={() => onId(id)}
          className="text-accent min-w-0 cursor-pointer truncate underline decoration-dotted underline-offset-2"
        >
          {text}
        </button>
      ) : (
        <span className={looks[is]}>{text}</span>
      )}
      {after}
      {mark !== undefined && <span className="text-warn ms-2 font-sans">{mark}</span>}
    </div>
  )
}
