// A button's word that another takes the place of at other times: the button is as wide as either,
// so that what stands beside it stays where it is.

type Props = { readonly shown: string; readonly other: string }

export function EitherWord({ shown, other }: Props) {
  return (
    <span className="room-for" data-room-for={other}>
      {shown}
    </span>
  )
}
