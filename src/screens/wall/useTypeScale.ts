// The sizes of type on this screen, for as far away as it is read from.
import type { CSSProperties } from 'react'
import { useSyncExternalStore } from 'react'
import type { Cancel } from '../../lib/clock.ts'
import type { TypeScale, Viewing } from '../../domain/wallLayout.ts'
import { typeScale } from '../../domain/wallLayout.ts'

function onResize(then: () => void): Cancel {
  const stop = new AbortController()
  window.addEventListener('resize', then, { signal: stop.signal })
  return () => stop.abort()
}

/** What is known of the screen's size in inches is about all of it, not about the window. */
const sizes = () => [innerWidth, innerHeight, screen.width, screen.height].join(' ')

export function useTypeScale(viewing: Viewing | undefined): TypeScale {
  const [width = 0, height = 0, ...all] = useSyncExternalStore(onResize, sizes)
    .split(' ')
    .map(Number)
  const [screenWidth = width, screenHeight = height] = all
  return viewing
    ? typeScale({ width: screenWidth, height: screenHeight }, viewing)
    : typeScale({ width, height })
}

/** For the element of the wall: `--least`, `--name` and `--figure` are sizes of type. */
export function typeVariables({ least, name, figure }: TypeScale): CSSProperties {
  return {
    '--least': `${least}px`,
    '--name': `${name}px`,
    '--figure': `${figure}px`,
  } as CSSProperties
}
