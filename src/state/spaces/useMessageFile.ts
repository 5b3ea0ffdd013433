// A file of a message: what it is, and its content where that is to be shown.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Failure } from '../../domain/failure.ts'
import type { FilesResource, MessageFile } from '../../webex/resources/files.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useSpacesOf } from './useSpaces.ts'

/** Pictures that browsers show and that run nothing: no SVG. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']
/** A larger picture is loaded when somebody asks for it. */
const LARGEST_PICTURE_BYTES = 8 * 1024 * 1024
const SCANNING_MS = 5_000
const KEPT_MS = 10 * 60_000

/** Whether it can be shown in place. */
export const isPicture = ({ type }: Pick<MessageFile, 'type'>): boolean => PICTURES.includes(type)

/** A file, or why there is none yet. */
export type ShownFile = {
  /** With its content if it is a picture. */
  readonly file?: MessageFile
  readonly isScanning: boolean
  readonly failure?: Failure
  readonly retry: () => void
  readonly download: Sending<void, MessageFile | 'scanning'>
}

const fileQuery = (files: FilesResource, url: string) =>
  queryOptions({
    queryKey: ['spaceFile', url],
    queryFn: async ({ signal }) =>
      unwrap(
        await files.read(
          url,
          signal,
          ({ type, size }) => PICTURES.includes(type) && (size ?? 0) <= LARGEST_PICTURE_BYTES,
        ),
      ),
    staleTime: Infinity,
    gcTime: KEPT_MS,
    retry: false,
    refetchInterval: ({ state }) => (state.data === 'scanning' ? SCANNING_MS : false),
  })

/** @param isWanted somebody could see it. */
export function useMessageFile(url: string, isWanted: boolean): ShownFile {
  const { files } = useSpacesOf()
  const query = useQuery({ ...fileQuery(files, url), enabled: isWanted })
  const download = useSending(() => files.read(url, new AbortController().signal))
  const failure = failureOf(query.error)
  const { data } = query
  return {
    ...(data !== undefined && data !== 'scanning' && { file: data }),
    isScanning: data === 'scanning',
    ...(failure && { failure }),
    retry: () => void query.refetch(),
    download,
  }
}
