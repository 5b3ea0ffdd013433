// How the app is built: one small first chunk, everything else on demand.
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    target: 'es2023',
    outDir: 'dist',
    sourcemap: true,
    // A data: URL would need a wider CSP than 'self'.
    assetsInlineLimit: 0,
    // The polyfill is an inline script's worth of code for browsers that we don't serve.
    modulePreload: { polyfill: false },
    manifest: true,
  },
})
