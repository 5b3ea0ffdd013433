// Shown when members cannot be read: the missing permission, and how to get it.
import { Button } from '../ui/Button.tsx'

type Props = {
  readonly title: string
  readonly what: string
  readonly signIn: string
  readonly onSignIn: () => void
}

export function SupervisorSignIn({ title, what, signIn, onSignIn }: Props) {
  return (
    <div className="border-line bg-surface flex flex-wrap items-center gap-3 rounded-xl border p-4">
      <div className="min-w-0 grow">
        <p className="font-semibold">{title}</p>
        <p className="text-quiet text-sm">{what}</p>
      </div>
      <Button look="accent" onClick={onSignIn}>
        {signIn}
      </Button>
    </div>
  )
}
