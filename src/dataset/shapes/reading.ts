import type { Vocabulary } from '../../catalog/detect/names/names.js';
import type { SourceOptions } from '../../query/source.js';

/** What the shapes of a table are read with. */
export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly options: SourceOptions;
}

/** True when an option names a column, which is then kept. */
export function isSaid(column: string, { roles, define, read = '' }: SourceOptions): boolean {
  return [roles, define, read].some((option) => {
    const text = typeof option === 'string' ? option : JSON.stringify(option ?? '').replaceAll('\\"', '"');
    return text.includes(`"${column}"`) || text.includes(`: ${column}`) || text.includes(`:"${column}"`);
  });
}
