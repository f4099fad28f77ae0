import type { Note } from '../../query/schema.js';
import { markEvidence } from './infer-number.js';
import type { NumberReading } from './number-column.js';
import { cellNote, sampleOf, VALUE, type Profile } from './profile.js';

/** Evidence of a column for each decimal mark, in rows. */
export interface MarkVotes {
  readonly dot: number;
  readonly comma: number;
  /** Rows whose single mark may be a decimal mark or a thousands separator: `1,234`. */
  readonly either: number;
  /** Rows without a mark. */
  readonly alike: number;
}

/** Returns the number of rows with numbers. */
export function votesOf({ dot, comma, either, alike }: MarkVotes): number {
  return dot + comma + either + alike;
}

/**
 * Counts the evidence for each decimal mark. Returns `undefined` when a sample contains no number, so columns of text are
 * not parsed.
 */
export function markVotes(profile: Profile, forced: boolean): MarkVotes | undefined {
  const { numbers } = profile.pool;
  const sample = sampleOf(profile, 200);
  if (!forced && !numbers && !sample.some((index) => markEvidence(profile.texts[index] ?? '') !== 'none')) return undefined;
  const votes = { dot: 0, comma: 0, either: 0, alike: 0, none: 0 };
  for (let index = 0; index < profile.texts.length; index++) {
    if (profile.kinds[index] === VALUE) votes[markEvidence(profile.texts[index] as string)] += profile.counts[index] as number;
  }
  if (numbers) {
    votes[numbers.mark === '.' ? 'dot' : 'comma'] += numbers.fraction - numbers.either;
    votes.either += numbers.either;
    votes.alike += numbers.count - numbers.fraction;
  }
  return votes;
}

/** Returns the decimal mark of a column: that of most of its values, else that of the file. */
export function markFor({ dot, comma }: MarkVotes, ofFile: '.' | ',' | undefined): '.' | ',' {
  if (dot !== comma) return dot > comma ? '.' : ',';
  return ofFile ?? '.';
}

/**
 * Adds a warning when numbers contradict each other, or when neither the column nor the file (`isOpen`) settles the decimal mark.
 */
export function noteMark(reading: NumberReading, votes: MarkVotes, isOpen: boolean, warnings: Note[]): void {
  const { profile, mark } = reading;
  const params = { mark: mark === '.' ? 'point' : 'comma' };
  if (votes.dot > 0 && votes.comma > 0) {
    const lesser = votes.dot < votes.comma ? 'dot' : 'comma';
    const marked = (text: number): boolean => profile.kinds[text] === VALUE && markEvidence(profile.texts[text] ?? '') === lesser;
    warnings.push(cellNote(profile, 'mixed-decimal-marks', marked, params));
  } else if (votes.either > 0 && votes.dot === votes.comma && isOpen) {
    const marked = (text: number): boolean =>
      profile.kinds[text] === VALUE && markEvidence(profile.texts[text] ?? '') === 'either';
    warnings.push(cellNote(profile, 'ambiguous-decimal-mark', marked, params));
  }
}
