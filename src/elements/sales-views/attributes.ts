import { schema } from '../base/attributes/attribute.js';
import { text, word } from '../base/attributes/declarators.js';

/** The attributes of `sales-views`. */
export const viewsAttributes = /* @__PURE__ */ schema({
  /** The id of a `sales-source`. Default: the closest source around the tag, or the only source of the page. */
  source: text(''),
  /** The filter group that the views are of. */
  group: text('default'),
  /** The label of the button. Default: “Views” in the language of the user. */
  heading: text(''),
  /** `light`, `dark`, or `auto` to follow the page. */
  theme: word(['auto', 'light', 'dark']),
});
