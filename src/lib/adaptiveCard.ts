// Cards as Microsoft's own renderer draws them. Loaded with the first card that is shown.
import type { Action } from 'adaptivecards'
import { AdaptiveCard, HostConfig, OpenUrlAction, SubmitAction, Version } from 'adaptivecards'
import { richHtml } from './richText.ts'

/** A rendered card. */
export type DrawnCard = { readonly element: HTMLElement }

/** What the person did on the card. */
export type CardAction =
  | { readonly is: 'submit'; readonly inputs: Readonly<Record<string, unknown>> }
  | { readonly is: 'open'; readonly url: string }

type Json = Readonly<Record<string, unknown>>

const colour = (name: string) => ({ default: `var(--${name})`, subtle: `var(--${name})` })
const foreground = {
  default: { default: 'var(--ink)', subtle: 'var(--quiet)' },
  dark: { default: 'var(--ink)', subtle: 'var(--quiet)' },
  light: { default: 'var(--quiet)', subtle: 'var(--quiet)' },
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('warn'),
  attention: colour('bad'),
}
const container = (background: string) => ({
  backgroundColor: `var(--${background})`,
  foregroundColors: foreground,
})
const host = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: container('surface'),
    emphasis: container('ground'),
    good: container('good-soft'),
    attention: container('bad-soft'),
    warning: container('warn-soft'),
    accent: container('accent-soft'),
  },
  // Webex shows at most five (docs/webex/everyday.md 9).
  actions: { maxActions: 5, buttonSpacing: 8, actionsOrientation: 'horizontal' },
}

/** Card elements that Webex renders differently or not at all; their texts are plain text. */
const withoutLanguage = ({ lang: _, ...card }: Json): Json => card

/**
 * @param act called for each pressed button.
 * @returns `undefined` if the card cannot be rendered.
 */
export function drawCard(
  content: Json,
  language: string,
  act: (action: CardAction) => void,
): DrawnCard | undefined {
  try {
    AdaptiveCard.onProcessMarkdown = (text, result) => {
      const safe = richHtml({ markdown: text })
      result.didProcess = safe !== undefined
      result.outputHtml = safe
    }
    const card = new AdaptiveCard()
    card.hostConfig = new HostConfig(host)
    card.onExecuteAction = (action) => {
      const done = actionOf(action)
      if (done) act(done)
    }
    card.version = new Version(1, 3)
    card.parse(withoutLanguage(content))
    card.lang = language
    const element = card.render()
    return element && { element }
  } catch {
    return undefined
  }
}

function actionOf(action: Action): CardAction | undefined {
  if (action instanceof SubmitAction) {
    const { data } = action
    const inputs = typeof data === 'object' && data !== null ? (data as Json) : {}
    return { is: 'submit', inputs: textInputs(inputs) }
  }
  if (action instanceof OpenUrlAction && /^https?:\/\//i.test(action.url ?? '')) {
    return { is: 'open', url: action.url ?? '' }
  }
  return undefined
}

/** All inputs are sent as text (docs/webex/everyday.md 9). */
const textInputs = (inputs: Json): Json =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
    ]),
  )
