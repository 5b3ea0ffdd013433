// The supervision log of this computer: who, when, how, how long.
import { Download } from 'lucide-react'
import { displayText } from '../../domain/displayText.ts'
import type { LogEntry } from '../../domain/supervision/supervisionLog.ts'
import { secondsOf } from '../../domain/supervision/supervisionLog.ts'
import { t } from '../../i18n/translate.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { useSupervision, useSupervisionLog } from '../../state/supervision/useSupervision.ts'
import { Button } from '../../ui/Button.tsx'
import { exportLog } from './exportLog.ts'
import { momentWords } from './momentWords.ts'

/** All further entries are in the file. */
const MOST_SHOWN = 20
const columns = ['logWhen', 'logWho', 'logHow', 'logLong'] as const

type Props = {
  /** Nobody can be supervised: only earlier entries are shown. */
  readonly isHiddenWhileEmpty: boolean
}

export function SupervisionLog({ isHiddenWhileEmpty }: Props) {
  const { entries, isRead, isKept } = useSupervisionLog()
  const { current } = useSupervision()
  const longOf = (entry: LogEntry, index: number) => {
    const seconds = secondsOf(entry)
    if (seconds !== undefined) return elapsedText(seconds)
    return t(index === 0 && current ? 'team.logNow' : 'team.logOpen')
  }
  if (isHiddenWhileEmpty && entries.length === 0) return null
  return (
    <section aria-labelledby="supervision-log">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id="supervision-log" className="text-base font-semibold">
          {t('team.logTitle')}
        </h2>
        {entries.length > 0 && (
          <Button icon={Download} onClick={() => exportLog(entries)}>
            {t('team.logExport')}
          </Button>
        )}
      </div>
      {entries.length === 0 ? (
        isRead && <p className="text-quiet text-sm">{t('team.logNone')}</p>
      ) : (
        <div className="bg-surface border-line overflow-x-auto rounded-xl border">
          <table aria-labelledby="supervision-log" className="w-full text-sm">
            <thead className="text-quiet text-xs">
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className="px-3 py-2 text-start font-medium">
                    {t(`team.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-line divide-y">
              {entries.slice(0, MOST_SHOWN).map((entry, index) => (
                <tr key={entry.id}>
                  <td className="px-3 py-2 whitespace-nowrap">
                    <time dateTime={new Date(entry.from).toISOString()}>
                      {momentWords(entry.from)}
                    </time>
                  </td>
                  <td className="px-3 py-2">
                    <bdi>{displayText(entry.name, 60)}</bdi>
                  </td>
                  <td className="px-3 py-2">{t(`team.${entry.kind}`)}</td>
                  <td className="px-3 py-2 whitespace-nowrap tabular-nums">
                    {longOf(entry, index)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="text-quiet mt-2 text-sm">{t(isKept ? 'team.logKept' : 'team.logUnkept')}</p>
    </section>
  )
}
