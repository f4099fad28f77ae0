import type { Manifest } from '../../.storybook/controls.js';
import { Composer } from './composer.js';

/** The data of the demo. */
const SAMPLES = [
  { src: 'data/retail.csv', label: 'Retail' },
  { src: 'data/wholesale.csv', label: 'Wholesale' },
  { src: 'data/web-shop.csv', label: 'Web shop' },
];

const manifest = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;
const root = document.getElementById('composer');
if (root) new Composer(root, { manifest, samples: SAMPLES, keepsUrl: true });
