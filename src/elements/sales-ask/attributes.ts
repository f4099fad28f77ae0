import { schema } from '../base/attributes/attribute.js';
import { level, optionalText, optionalWord, text, word } from '../base/attributes/declarators.js';

/** The attributes of `sales-ask`. */
export const askAttributes = /* @__PURE__ */ schema({
  /** The id of a `sales-source`. Default: the closest source around the tag, or the only source of the page. */
  source: text(''),
  /** The question that is answered at the start. It follows what the user asks. */
  question: text(''),
  /** A hint in the empty field. Default: a question about this data. */
  placeholder: optionalText(),
  /** The label of the field. Default: “Ask about your data” in the language of the user. */
  heading: text(''),
  /** Level of the heading of the answer, 1 to 6. */
  headingLevel: level(2),
  /** The filter group of the answer. */
  group: text('default'),
  /** `origin` shares the filter group with other tabs and frames of the same origin. */
  scope: optionalWord(['origin']),
  /** `light`, `dark`, or `auto` to follow the page. */
  theme: word(['auto', 'light', 'dark']),
});
