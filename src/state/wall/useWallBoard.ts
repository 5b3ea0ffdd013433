// The wall board for components.
import { useEffect, useLayoutEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import type { OwnTile } from '../../domain/wall/wallMembers.ts'
import type { Members } from '../supervision/useMembers.ts'
import type { WallBoard } from './createWallBoard.ts'
import { createWallBoard } from './createWallBoard.ts'

type Watched = Pick<Members, 'people' | 'watched' | 'follow'>

/**
 * @param own the same object until it changes; missing if the signed-in person has no calls.
 * @returns always the same board; values read from it are valid for this drawing.
 */
export function useWallBoard(
  { people, watched: { seen }, follow }: Watched,
  own: OwnTile | undefined,
  choice: WallChoice,
): WallBoard {
  const board = useMemo(() => createWallBoard(seen), [seen])
  const id = own?.id
  const name = own?.name
  const isEverybody = choice.is === 'everybody'
  // A person who may not see the others, or is not among them, sees at least their own calls.
  const shown = useMemo(() => {
    if (id === undefined || name === undefined || !isEverybody) return people
    return people.some((person) => person.id === id) ? people : [{ id, name }, ...people]
  }, [people, id, name, isEverybody])
  useEffect(() => follow(board.update), [follow, board])
  // Before painting, so that nobody sees an empty wall.
  useLayoutEffect(() => board.show(shown, own), [board, shown, own])
  useStore(board.store)
  return board
}
