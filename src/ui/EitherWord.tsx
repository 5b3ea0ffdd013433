// One of two alternating texts of a button, as wide as the longer one, so that its neighbors do not
// move.

type Props = { readonly shown: string; readonly other: string }

export function EitherWord({ shown, other }: Props) {
  return (
    <span className="room-for" data-room-for={other}>
      {shown}
    </span>
  )
}
