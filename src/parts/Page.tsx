// The grid of a page: its way back, title, actions and content share their left edge and width.
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { frameWords } from '../i18n/en.frame.ts'
import type { MessageKey } from '../i18n/translate.ts'
import { addWords, t } from '../i18n/translate.ts'
import { useLocation } from '../lib/useNavigation.tsx'
import { PageLink } from './PageLink.tsx'

addWords(frameWords)

export function Page({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex w-full max-w-7xl flex-col gap-4 p-3 sm:p-4 lg:p-6 wide:min-w-0">
      {children}
    </div>
  )
}

type HeadProps = {
  readonly title: string
  /** Use `bdi` for names from outside, which may be right-to-left. */
  readonly isName?: boolean
  /** Next to the title: a state or a type. */
  readonly beside?: ReactNode
  /** The page's actions, the main one last. */
  readonly children?: ReactNode
}

export function PageHead({ title, isName = false, beside, children }: HeadProps) {
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-2">
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-title min-w-0 font-semibold break-words">
          {isName ? <bdi>{title}</bdi> : title}
        </h1>
        {beside}
      </div>
      {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </div>
  )
}

type CrumbsProps = {
  /** The page that this one belongs to, whose address is the same but for `without`. */
  readonly parent: Extract<MessageKey, `nav.${string}`>
  /** The parts of the query that make it this page. */
  readonly without: readonly string[]
  /** Where one is; missing while it is not known. */
  readonly here?: string
}

/** The way back, as a link: the filters of the list stay in the address. */
export function Breadcrumbs({ parent, without, here }: CrumbsProps) {
  const { pathname, search } = useLocation()
  const query = new URLSearchParams(search)
  for (const name of without) query.delete(name)
  const rest = query.toString()
  return (
    <nav aria-label={t('nav.breadcrumbs')} className="-mb-2">
      <ol role="list" className="text-quiet flex items-center gap-1 text-sm">
        <li>
          <PageLink
            to={rest === '' ? pathname : `${pathname}?${rest}`}
            isCurrent={false}
            className="hover:text-accent -mx-1 inline-flex min-h-8 items-center rounded px-1 font-medium underline-offset-4 hover:underline"
          >
            {t(parent)}
          </PageLink>
        </li>
        {here !== undefined && (
          <li aria-current="page" className="flex min-w-0 items-center gap-1">
            <ChevronRight aria-hidden className="size-4 shrink-0 rtl:rotate-180" />
            <bdi className="truncate">{here}</bdi>
          </li>
        )}
      </ol>
    </nav>
  )
}
