// A picture, or initials if there is none or it fails to load.
import { useState } from 'react'

type Props = {
  readonly name: string
  readonly image?: string | undefined
  readonly size?: keyof typeof sizes
}

const sizes = {
  small: 'size-9 text-[0.8125rem]',
  medium: 'size-11 text-sm',
  large: 'size-13 text-[1.0625rem]',
} as const

/** The first letters of the first and the last word, of any script. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')].find((sign) => /\p{L}/u.test(sign)) ?? '').join('')
}

/** Decorative: the name is next to it. Only https pictures. */
export function Avatar({ name, image, size = 'medium' }: Props) {
  const [broken, setBroken] = useState<string>()
  const isShown = image !== undefined && image !== broken && image.startsWith('https://')
  return (
    <span
      aria-hidden
      className={`bg-accent-soft text-accent grid shrink-0 place-items-center overflow-hidden rounded-full font-semibold ${sizes[size]}`}
    >
      {isShown ? (
        <img
          src={image}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          className="size-full object-cover"
          onError={() => setBroken(image)}
        />
      ) : (
        initialsOf(name).toLocaleUpperCase()
      )}
    </span>
  )
}
