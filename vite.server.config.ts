// How the server is compiled: one file of our own code; packages stay outside, installed by
// `npm ci --omit=dev`. Vite is here already: a bundler more would bring nothing.
import { defineConfig } from 'vite'

export default defineConfig({
  // The app's public files are the app's alone.
  publicDir: false,
  ssr: { external: true },
  build: {
    ssr: 'server/main.ts',
    outDir: 'dist-server',
    target: 'node20',
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
})
