// Assigns extensions and telephone numbers to members by their index.
import type { LocationRow } from '../places/locationTables.ts'

const firstShortExtension = 2001
const shortExtensions = 900
const firstLongExtension = 20_001

/**
 * 2001 to 2900, then five digits from 20001: unique, and the first members have the same extensions in
 * an organization of any size.
 */
export function extensionFor(index: number): string {
  const isShort = index < shortExtensions
  return String(
    isShort ? firstShortExtension + index : firstLongExtension + index - shortExtensions,
  )
}

/** Digits after the country code of a location's n-th number; nothing if they are used up. */
export function nationalNumber(row: LocationRow, n: number): string | undefined {
  const inBlock = 10 ** row.digits
  const block = row.numberBlocks[Math.floor(n / inBlock)]
  return block === undefined
    ? undefined
    : `${block}${String(n % inBlock).padStart(row.digits, '0')}`
}

/** Only countries with fictitious mobile numbers have some, for the first members. */
export function mobileNumber(row: LocationRow, n: number): string | undefined {
  const { mobileBlock, callingCode } = row
  if (!mobileBlock || n >= 10 ** mobileBlock.digits) return undefined
  return `+${callingCode}${mobileBlock.prefix}${String(n).padStart(mobileBlock.digits, '0')}`
}
