import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  stories: ['../build/docs-pages/*.mdx', '../stories/*.mdx', '../stories/*.stories.ts'],
  staticDirs: ['../build/story-data', { from: '../docs/images', to: '/images' }],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (base) =>
    mergeConfig(base, {
      build: { target: 'es2022', chunkSizeWarningLimit: 4000 },
      esbuild: {
        target: 'es2022',
        tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
      },
      worker: { format: 'es' },
      optimizeDeps: {
        include: ['lit', 'lit/decorators.js', 'd3-array'],
        esbuildOptions: { target: 'es2022' },
      },
    }),
};

export default config;
