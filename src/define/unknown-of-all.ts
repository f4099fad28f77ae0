import { TAG_NAMES } from '../registry/compiled/tag-names.js';
import { watchUnknown } from './unknown-tags.js';

watchUnknown(TAG_NAMES, '', () => import('./mistake-box.js'));
