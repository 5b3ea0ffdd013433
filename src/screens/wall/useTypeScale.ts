// The window size, and the type sizes for the distance from which the screen is read.
import type { CSSProperties } from 'react'
import { useSyncExternalStore } from 'react'
import type { ScreenSize, TypeScale, Viewing } from '../../domain/wall/wallLayout.ts'
import { typeScale } from '../../domain/wall/wallLayout.ts'
import type { Cancel } from '../../lib/clock.ts'

function onResize(then: () => void): Cancel {
  const stop = new AbortController()
  window.addEventListener('resize', then, { signal: stop.signal })
  return () => stop.abort()
}

const sizes = () => [innerWidth, innerHeight, screen.width, screen.height].join(' ')

type Sizes = { readonly window: ScreenSize; readonly screen: ScreenSize }

function useSizes(): Sizes {
  const all = useSyncExternalStore(onResize, sizes).split(' ').map(Number)
  const [width = 0, height = 0, screenWidth = width, screenHeight = height] = all
  return { window: { width, height }, screen: { width: screenWidth, height: screenHeight } }
}

/** The size in inches is that of the whole screen, not of the window. */
export function useTypeScale(viewing: Viewing | undefined): TypeScale {
  const { window, screen } = useSizes()
  return viewing ? typeScale(screen, viewing) : typeScale(window)
}

/** Where the wall fills the window, without scroll bars (`board` in ui/theme.css). */
const BOARD = '((width >= 64rem) and (height >= 44rem)) or ((width >= 44rem) and (height >= 75rem))'
const isBoard = () => matchMedia(BOARD).matches

/** Px; missing if the wall is a page that grows with its content. */
export function useBoardHeight(): number | undefined {
  const { window } = useSizes()
  return useSyncExternalStore(onResize, isBoard) ? window.height : undefined
}

/** For the element of the wall: `--least`, `--name` and `--figure` are type sizes. */
export function typeVariables({ least, name, figure }: TypeScale): CSSProperties {
  return {
    '--least': `${least}px`,
    '--name': `${name}px`,
    '--figure': `${figure}px`,
  } as CSSProperties
}
