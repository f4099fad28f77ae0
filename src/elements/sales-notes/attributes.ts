import { schema } from '../base/attributes/attribute.js';
import { text, word } from '../base/attributes/declarators.js';

/** The attributes of `sales-notes`. */
export const notesAttributes = /* @__PURE__ */ schema({
  /** The id of a `sales-source`. Default: the closest source around the tag, or the only source of the page. */
  source: text(''),
  /** The filter group of the cards that have notes. */
  group: text('default'),
  /** The name of the user. New notes have it, and only the author of a note can change it. */
  author: text(''),
  /** `light`, `dark`, or `auto` to follow the page. */
  theme: word(['auto', 'light', 'dark']),
});
