// Design tokens live as CSS custom properties in src/ui/theme.css, so that dark mode
// and high contrast switch values and not class names; this file names them.
import type { Config } from 'tailwindcss'

const token = (name: string) => `var(--${name})`

/** `soft`: a tint to lie under text; `fill`: a button's ground, with `ink` on it. */
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
      },
      boxShadow: { card: token('shadow-card'), float: token('shadow-float') },
    },
  },
} satisfies Config
