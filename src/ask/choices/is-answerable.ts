import type { Catalog } from '../../query/catalog.js';
import type { Form } from './form.js';

/** Returns whether the measures of a meaning add up as its kind of answer needs it. The check of a plan knows attributes and columns alone. */
export function isAnswerable({ kind, measures, dimensions, compare, others }: Form, catalog: Catalog): boolean {
  const facts = measures.map((name) => catalog.measures.find((one) => one.name === name));
  const addUp = (over: 'members' | 'time'): boolean => facts.every((one) => one?.adds[over] === true);
  switch (kind.name) {
    case 'drivers':
      return facts.every((one) => one !== undefined && (one.adds.members || one.isRatio));
    case 'forecast':
      return (dimensions.length === 0 || (addUp('members') && addUp('time'))) && (compare === '' || addUp('time'));
    case 'trend': {
      const isSum = others['cumulative'] !== undefined || others['average'] !== undefined;
      const isSingle = others['adjusted'] !== undefined || others['anomalies'] !== undefined;
      return (!isSum || addUp('time')) && (!isSingle || (measures.length === 1 && dimensions.length === 0));
    }
    default:
      return true;
  }
}
