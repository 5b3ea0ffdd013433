// The scales and the names of the tokens. Their values are CSS custom properties in src/ui/theme.css, so
// that dark mode and high contrast switch values and not class names.
//
// Of Tailwind's own steps these are used, each for one thing: text-xs for details, text-sm for body and
// controls, text-base for headings of parts and names, text-title for pages; rounded-lg for controls,
// rounded-xl for cards and alerts, rounded-2xl for dialogs; gaps of 2 in a control, 4 between parts, 6
// between columns; shadow-card for what lies on the page, shadow-float for what is above it.
import type { Config } from 'tailwindcss'

const token = (name: string) => `var(--${name})`

/** `soft`: a tint behind text; `fill`: the ground of a button, with `ink` on it. */
const family = (name: string) => ({
  DEFAULT: token(name),
  soft: token(`${name}-soft`),
  fill: token(`${name}-fill`),
  ink: token(`${name}-ink`),
})

export default {
  content: ['./index.html', './src/**/*.{ts,tsx}'],
  theme: {
    extend: {
      // From here on the navigation has room for its words (1 100 px).
      screens: { wide: '68.75rem' },
      fontSize: { title: ['1.375rem', '1.75rem'] },
      // Short: a press is answered at once.
      transitionDuration: { DEFAULT: '120ms' },
      colors: {
        ground: token('ground'),
        surface: token('surface'),
        raised: token('raised'),
        line: token('line'),
        edge: token('edge'),
        ink: token('ink'),
        quiet: token('quiet'),
        accent: family('accent'),
        good: family('good'),
        warn: family('warn'),
        bad: family('bad'),
        // States of calls: green talking, blue ringing, amber waiting.
        talking: family('good'),
        ringing: family('accent'),
        waiting: family('warn'),
      },
      boxShadow: { card: token('card-shadow'), float: token('float-shadow') },
    },
  },
} satisfies Config
