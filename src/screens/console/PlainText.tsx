// Text as it is, to be selected and copied.
type Props = { readonly label: string; readonly text: string }

export function PlainText({ label, text }: Props) {
  return (
    <pre
      dir="ltr"
      tabIndex={0}
      role="group"
      aria-label={label}
      className="bg-ground max-h-[70dvh] overflow-auto rounded-lg p-3 font-mono text-xs leading-5 break-all whitespace-pre-wrap"
    >
      {text}
    </pre>
  )
}
