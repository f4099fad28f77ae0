import { messages as names } from '../compiled/pl/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = {
  .../* @__PURE__ */ grammarOf('pl', names, {
    and: (items) => joined(items, (before, name) => `${before} i ${name}`),
  }),
  /** A period behind “z”: `z tymi samymi dniami 2016 r.`, `z 2016 r.`, `z lut 2018`. */
  z: (period: string): string => {
    if (period.startsWith('te same dni')) return `z tymi samymi dniami${period.slice('te same dni'.length)}`;
    if (/^\d{4}$/.test(period)) return `z ${period} r.`;
    // “Styczeń” is the only month with which “z” is hard to say.
    return `${period.startsWith('sty') ? 'ze' : 'z'} ${period}`;
  },
};
