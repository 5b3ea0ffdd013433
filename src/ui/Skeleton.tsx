// Holds the place of what is loading, as high as it will be, so that nothing moves when it comes.

type Props = {
  readonly rows: number
  /** The height of a row, as a class: `h-14`. */
  readonly rowLook: string
}

/** For the eye only: a status beside it says in words that something is loading. */
export function Skeleton({ rows, rowLook }: Props) {
  return (
    <div aria-hidden className="flex flex-col gap-2">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={`bg-line/50 rounded-xl motion-safe:animate-pulse ${rowLook}`} />
      ))}
    </div>
  )
}
