import type { Meta, StoryObj } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../demo/compose/compose.css';
import { Composer } from '../demo/compose/composer.js';
import '../src/define/all.js';

const SAMPLES = [{ src: 'data/orders.csv', label: 'Orders' }];

const meta: Meta = {
  title: 'Start/Compose a page',
  id: 'compose',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};

export default meta;

/** A page by clicking: data, widgets, their attributes and order. */
export const Compose: StoryObj = {
  render: () => {
    const root = document.createElement('div');
    new Composer(root, { manifest, samples: SAMPLES, keepsUrl: false });
    return root;
  },
};
