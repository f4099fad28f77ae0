import { messages as names } from '../compiled/pt/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = {
  .../* @__PURE__ */ grammarOf('pt', names, {
    and: (items) => joined(items, (before, name) => `${before} e ${name}`),
  }),
  /** A period behind “em relação”: `aos mesmos dias de 2016`, `ao 1º trimestre`, `a 2016`. */
  ao: (period: string): string =>
    /^(os |\d+º)/u.test(period) ? `a${period.startsWith('os ') ? '' : 'o '}${period}` : `a ${period}`,
  /** A period behind “acima”: `dos mesmos dias de 2016`, `do 1º trimestre`, `de 2016`. */
  de: (period: string): string => {
    if (period.startsWith('os ')) return `d${period}`;
    return `${/^\d+º/u.test(period) ? 'do' : 'de'} ${period}`;
  },
  /** A weekday, a period or a name with “em”: `na terça-feira`, `no domingo`, `no T1 de 2018`, `em 2018`, `em Goiás`. */
  em: (name: string): string => {
    if (name.endsWith('-feira')) return `na ${name}`;
    return `${/^(sábado|domingo|T\d)/iu.test(name) ? 'no' : 'em'} ${name}`;
  },
};
