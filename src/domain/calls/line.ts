// Lines on my devices besides my own: a shared line, a virtual line, a colleague's.
import type { LineId } from '../brand.ts'

/** A line whose calls are listed with mine. `name` is as Webex tells it, without formatting. */
export type Line = { readonly id: LineId; readonly name: string }

/** Each line costs a request per poll: the budget allows no more (C22). */
export const MOST_LINES = 3
