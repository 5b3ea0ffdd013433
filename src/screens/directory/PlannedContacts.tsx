// The changes of an import, contact by contact, by the lines of the file.
import type { PlannedContact } from '../../domain/directory/contactImport.ts'
import { displayText } from '../../domain/displayText.ts'
import { contactFilesWords } from '../../i18n/en.contactFiles.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { flawText } from '../../parts/tableWords.ts'
import type { ReadContacts } from '../../state/directory/readContactsFile.ts'

addWords(contactFilesWords)

export function unknownColumnText({ title, fits }: ReadContacts['unknown'][number]): string {
  return t('table.unknownColumn', { column: displayText(title, 40), fits: fits.join(', ') })
}

export function PlannedContacts({ planned }: { readonly planned: readonly PlannedContact[] }) {
  return (
    <ul
      role="list"
      aria-label={t('contactFiles.rows')}
      className="border-line divide-line flex max-h-80 flex-col divide-y overflow-y-auto rounded-xl border"
    >
      {planned.map((one) => (
        // Rows off the screen are not laid out: there may be thousands.
        <li
          key={one.line}
          className="px-3 py-2 text-sm [contain-intrinsic-size:auto_4rem] [content-visibility:auto]"
        >
          <p className="flex justify-between gap-2">
            <bdi className="min-w-0 truncate font-semibold">
              {displayText(one.name, 60) || t('contactFiles.noName')}
            </bdi>
            <span className="text-quiet shrink-0">
              {t('contactFiles.line', { line: one.line })}
            </span>
          </p>
          <p className={`break-words ${one.is === 'refused' ? 'text-bad font-semibold' : ''}`}>
            {plannedText(one)}
          </p>
          {one.leftOut.map((left, index) => (
            <p key={index} className="text-warn break-words">
              {left.is === 'number'
                ? t('contactFiles.badNumber', {
                    line: left.line,
                    number: displayText(left.text, 40),
                  })
                : t('contactFiles.badLine', { line: left.line })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

function plannedText(one: PlannedContact): string {
  switch (one.is) {
    case 'new':
      return t('contactFiles.new', { numbers: one.contact.numbers.join(', ') })
    case 'more':
      return moreText(one)
    case 'known':
      return one.ofLine === undefined
        ? t('contactFiles.known')
        : t('contactFiles.double', { line: one.ofLine })
    case 'refused':
      return refusalText(one.why)
  }
}

function moreText({ numbers, ofLine: line }: Extract<PlannedContact, { readonly is: 'more' }>) {
  const added = numbers.join(', ')
  if (line !== undefined) {
    return added === ''
      ? t('contactFiles.moreOfLine', { line })
      : t('contactFiles.moreNumbersOfLine', { line, numbers: added })
  }
  return added === '' ? t('contactFiles.more') : t('contactFiles.moreNumbers', { numbers: added })
}

function refusalText(why: Extract<PlannedContact, { readonly is: 'refused' }>['why']): string {
  if (typeof why === 'string') return t(`contactFiles.why.${why}`)
  return why.is === 'openCard' ? t('contactFiles.openCard') : flawText(why)
}
