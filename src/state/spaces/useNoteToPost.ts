// A note that is to be posted to a space, until the person has chosen which.
import * as v from 'valibot'
import type { SpaceId } from '../../domain/brand.ts'
import { draftKind } from '../person/drafts.ts'
import { useDraft, useDrafts } from '../person/useDraft.ts'
import { composedDraft } from './spaceDraft.ts'

const noteDraft = draftKind('spaceNote', v.string())

/** The note, if there is one. */
export type NoteToPost = {
  readonly note: string | undefined
  readonly set: (note: string | undefined) => void
  /** Puts it behind what is being written in the space: it is sent by a press there. */
  readonly writeIn: (space: SpaceId) => void
}

/** The same on each page. */
export function useNoteToPost(): NoteToPost {
  const { draft: note, set } = useDraft(noteDraft)
  const drafts = useDrafts()
  return {
    note,
    set,
    writeIn(space) {
      if (note === undefined) return
      const { text = '', mentions = [] } = drafts.get(composedDraft, space) ?? {}
      const written = [text.trimEnd(), note].filter((part) => part !== '').join('\n')
      drafts.set(composedDraft, space, { text: written, mentions })
      set(undefined)
    },
  }
}
